import { useEffect, useRef, type RefObject } from 'react';
import type { DragActs } from './card-drag.ts';

/** Lets cards be dragged. What that needs is fetched when a pointer first comes to the board. */
export function useCardDrag(board: RefObject<HTMLElement>, acts: DragActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    const end = new AbortController();
    let under: Element | null = null;
    element.addEventListener(
      'pointerover',
      ({ target }) => {
        under = target instanceof Element ? target : null;
      },
      { signal: end.signal },
    );
    let stop: (() => void) | null = null;
    const begin = async () => {
      const { letDrag } = await import('./card-drag.ts');
      if (end.signal.aborted) return;
      const now: DragActs = {
        mayTake: () => latest.current.mayTake(),
        take: (key) => latest.current.take(key),
        drop: (key, code) => latest.current.drop(key, code),
      };
      stop = letDrag(element, now, under);
    };
    // Where it cannot be fetched, the menu moves cards, and the next visit of the pointer tries again.
    const come = () => {
      element.removeEventListener('pointerenter', come);
      begin().catch(() => element.addEventListener('pointerenter', come, { signal: end.signal }));
    };
    element.addEventListener('pointerenter', come, { signal: end.signal });
    return () => {
      end.abort();
      stop?.();
    };
  }, [board]);
}
