import { useCallback, useEffect, useRef } from 'react';

/** A function that stays the same for rows that are drawn once, and does what it would do now. */
export function useStable<Args extends unknown[], Answer>(work: (...args: Args) => Answer): (...args: Args) => Answer {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
