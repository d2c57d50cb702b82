import { useEffect, useRef } from 'react';
import { useOnline } from '../ui/use-online.ts';
import { useSay } from '../ui/said.tsx';

/** Says when the network goes and comes back, since the line that shows it is not read aloud by itself. */
export function useConnectionSaid(): void {
  const say = useSay();
  const isOnline = useOnline();
  const before = useRef(isOnline);
  useEffect(() => {
    if (before.current === isOnline) return;
    before.current = isOnline;
    say(isOnline ? 'The connection is back.' : 'You are offline. The plan stays here as it was.');
  }, [isOnline, say]);
}
