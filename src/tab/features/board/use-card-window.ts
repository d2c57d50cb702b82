import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { CardWatch } from './card-watch.ts';
import { windowOf, type CardWindow } from './card-window.ts';

/** The element of a cell, and which of its cards are drawn; null before it was measured, which is before it is painted. */
export function useCardWindow(
  watch: CardWatch,
  count: number,
): { element: RefObject<HTMLDivElement>; seen: CardWindow | null } {
  const element = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<CardWindow | null>(null);
  const measure = useCallback(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const next = windowOf(box, { height: innerHeight, card: watch.cardHeight(), count });
    setSeen((now) => (now && isSame(now, next) ? now : next));
  }, [watch, count]);
  useLayoutEffect(() => watch.follow(measure), [watch, measure]);
  // After each drawing: what lies above a cell may have grown or shrunk.
  useLayoutEffect(measure);
  return { element, seen };
}

const isSame = (one: CardWindow, other: CardWindow): boolean =>
  one.abreast === other.abreast && one.first === other.first && one.last === other.last && one.height === other.height;
