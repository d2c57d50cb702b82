import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on the first field of a form that somebody just opened. */
export function useFirstField(): RefObject<HTMLFormElement> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return form;
}
