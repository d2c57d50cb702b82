import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

const REST_MS = 400;
const LEAVE_MS = 200;

/** What stands open beside something: while the mouse rests on it, or since it was pressed. */
export interface Glance<Element extends HTMLElement> {
  /** Holds both the thing and what opens beside it. */
  around: RefObject<Element>;
  isOpen: boolean;
  press: () => void;
}

/** Opens what a mouse rests on or a press asks for; Escape, a press elsewhere and leaving it close it. */
export function useGlance<Element extends HTMLElement>(): Glance<Element> {
  const around = useRef<Element>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const element = around.current;
    if (!element) return;
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (to: boolean, after: number) => (event: PointerEvent) => {
      clearTimeout(timer);
      if (event.pointerType === 'mouse') timer = setTimeout(() => setOpen(to), after);
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) setOpen(false);
    };
    element.addEventListener('pointerenter', later(true, REST_MS), { signal: end.signal });
    element.addEventListener('pointerleave', later(false, LEAVE_MS), { signal: end.signal });
    element.addEventListener('focusout', leave, { signal: end.signal });
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    const end = new AbortController();
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      event.stopPropagation();
    };
    const away = ({ target }: PointerEvent) => {
      if (target instanceof Node && !around.current?.contains(target)) setOpen(false);
    };
    addEventListener('keydown', escape, { capture: true, signal: end.signal });
    addEventListener('pointerdown', away, { signal: end.signal });
    return () => end.abort();
  }, [isOpen]);
  const press = useCallback(() => setOpen((now) => !now), []);
  return { around, isOpen, press };
}
