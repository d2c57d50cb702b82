import { useEffect, useRef } from 'react';
import { useOnline } from '../ui/use-online.ts';
import { useSay } from '../ui/said.tsx';
import catalogue from '../words/en-GB/app.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** Says when the network goes and comes back, since the line that shows it is not read aloud by itself. */
export function useConnectionSaid(): void {
  const announce = useSay();
  const isOnline = useOnline();
  const before = useRef(isOnline);
  useEffect(() => {
    if (before.current === isOnline) return;
    before.current = isOnline;
    announce(say(isOnline ? 'connectionBack' : 'offline'));
  }, [isOnline, announce]);
}
