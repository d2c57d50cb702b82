import { useCallback, useEffect, useRef, useState } from 'react';
import { start, type Started } from './start.ts';

/** How far starting has come. */
export type Start = { state: 'starting' } | { state: 'failed' } | { state: 'started'; started: Started };

/** Starts the page, and again when asked: after a failure, or as somebody else. What is shown stays until that is done. */
export function useStart(): [Start, () => void] {
  const [state, setState] = useState<Start>({ state: 'starting' });
  const newest = useRef(0);
  const startAgain = useCallback(() => {
    const mine = ++newest.current;
    const end = (next: Start) => mine === newest.current && setState(next);
    start((started) => end({ state: 'started', started })).then(
      (started) => {
        started.teams?.ready();
        return end({ state: 'started', started });
      },
      () => end({ state: 'failed' }),
    );
  }, []);
  useEffect(startAgain, [startAgain]);
  return [state, startAgain];
}
