import { useSyncExternalStore } from 'react';

/** Whether the browser has any network at all. True says little: the service may still be out of reach. */
export function useOnline(): boolean {
  return useSyncExternalStore(follow, () => navigator.onLine);
}

function follow(onChange: () => void): () => void {
  const end = new AbortController();
  for (const sign of ['online', 'offline']) addEventListener(sign, onChange, { signal: end.signal });
  return () => end.abort();
}
