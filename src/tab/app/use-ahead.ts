import { useEffect } from 'react';
import { fetchAhead } from './later.ts';
import { startWorker } from './start-worker.ts';

const AHEAD_MS = 300;
const NOTHING: readonly (() => Promise<unknown>)[] = [];

/** Fetches what people reach for next once the page stands, and starts the worker that opens it without a network. */
export function useAhead(more = NOTHING): void {
  useEffect(() => {
    const timer = setTimeout(() => void fetchAhead(more).then(startWorker), AHEAD_MS);
    return () => clearTimeout(timer);
  }, [more]);
}
