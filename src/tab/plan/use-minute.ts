import { useEffect, useState } from 'react';
import { useSession } from './session.ts';

const EVERY_MS = 30_000;

/** The time, half a minute at a time, so that what is drawn by it is drawn no more often. */
export function useMinute(): number {
  const { clock } = useSession();
  const [now, setNow] = useState(() => clock.now().getTime());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now().getTime()), EVERY_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
