import { useCallback, useEffect, useRef } from 'react';

/** Does something once the next drawing is done, such as putting the focus on what was just drawn. */
export function useAfterRender(): (work: () => void) => void {
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => {
    const work = waiting.current;
    waiting.current = null;
    work?.();
  });
  return useCallback((work: () => void) => {
    waiting.current = work;
  }, []);
}
