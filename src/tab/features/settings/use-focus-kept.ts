import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives an element the focus where the button that was pressed in it, or beside it, went away with what it changed. `on` changes
 * with that; what an element begins with is no change.
 */
export function useFocusKept<Element extends HTMLElement>(on: string): RefObject<Element> {
  const element = useRef<Element>(null);
  const seen = useRef(on);
  useEffect(() => {
    if (seen.current === on) return;
    seen.current = on;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) element.current?.focus({ preventScroll: true });
  }, [on]);
  return element;
}
