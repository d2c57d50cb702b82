import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { CardWatch } from './card-watch.ts';
import { windowOf, type CardWindow } from './card-window.ts';

/**
 * The element of a cell, and which of its cards are drawn; null before it was measured, which is before it is painted, where
 * nobody can guess it.
 */
export function useCardWindow(
  watch: CardWatch,
  count: number,
  guess: () => CardWindow | null,
): { element: RefObject<HTMLDivElement>; seen: CardWindow | null } {
  const element = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(guess);
  const measure = useCallback(() => {
    const box = element.current?.getBoundingClientRect();
    if (!box) return;
    const next = windowOf(box, { height: innerHeight, card: watch.cardHeight(), count });
    setSeen((now) => (now && isEnough(now, next) ? now : next));
  }, [watch, count]);
  useLayoutEffect(() => watch.follow(measure), [watch, measure]);
  // After each drawing: what lies above a cell may have grown or shrunk.
  useLayoutEffect(measure);
  return { element, seen };
}

/** A row more than can be seen does no harm. */
const isEnough = (now: CardWindow, next: CardWindow): boolean =>
  now.abreast === next.abreast &&
  now.height === next.height &&
  now.first === next.first &&
  now.last >= next.last &&
  now.last - next.last <= 1;
