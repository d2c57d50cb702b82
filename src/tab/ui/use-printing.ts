import { useSyncExternalStore } from 'react';

/** Whether the page is being printed: what is drawn only in part on a screen is then drawn whole. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(follow, isPrinting);
}

let isAsked = false;
const isPrinting = (): boolean => isAsked || matchMedia('print').matches;

/** Browsers tell it by events, some before the media query holds; a page that is only shown as printed, by the query alone. */
function follow(onChange: () => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  const turn = (to: boolean) => () => {
    isAsked = to;
    onChange();
  };
  addEventListener('beforeprint', turn(true), { signal });
  addEventListener('afterprint', turn(false), { signal });
  matchMedia('print').addEventListener('change', onChange, { signal });
  return () => end.abort();
}
