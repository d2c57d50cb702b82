import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives an element the focus where the press that changed the page went away with what it changed, so that a keyboard goes on
 * from there. Not on a page that nobody has touched yet, and never from where somebody is, as in Teams beside the page's
 * frame. `on` changes when that may be.
 */
export function useFocusIfLost<Element extends HTMLElement>(on: string): RefObject<Element> {
  const element = useRef<Element>(null);
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (seen.current === on) return;
    seen.current = on;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus() && navigator.userActivation?.hasBeenActive)
      element.current?.focus({ preventScroll: true });
  }, [on]);
  return element;
}
