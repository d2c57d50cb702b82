import { useEffect, useRef, type RefObject } from 'react';

/** True while the person writes or chooses in a field, where letters are words and no commands. */
export const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target instanceof HTMLInputElement;

/** True where a key is pressed alone: with Control, Alt or Command it belongs to the browser or to Teams. */
export const isAlone = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey;

/** Hears the keys pressed inside an element. A handler that answers true has dealt with the key. */
export function useKeyDown<Element extends HTMLElement>(
  handle: (event: KeyboardEvent, element: Element) => boolean,
): RefObject<Element> {
  const element = useRef<Element>(null);
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const heard = element.current;
    if (!heard) return;
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !latest.current(event, heard)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    heard.addEventListener('keydown', hear);
    return () => heard.removeEventListener('keydown', hear);
  }, []);
  return element;
}
