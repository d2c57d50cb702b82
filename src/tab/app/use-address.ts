import { useCallback, useEffect, useMemo, useState } from 'react';
import { readAddress, writeAddress, type Address } from './address.ts';
import type { Go } from './plan-props.ts';

const TYPING_MS = 400;

/**
 * The address of the page, and a way to change it. `push` makes a step that Back takes again; what is `typed` is shown at once and
 * written where the browser shows it once typing pauses, since writing it takes a browser longer than finding does.
 */
export function useAddress(): [Address, Go] {
  const [search, setSearch] = useState(() => location.search);
  useEffect(() => {
    const follow = () => {
      typed = null;
      setSearch(location.search);
    };
    addEventListener('popstate', follow);
    for (const sign of SIGNS) addEventListener(sign, leave, true);
    return () => {
      removeEventListener('popstate', follow);
      for (const sign of SIGNS) removeEventListener(sign, leave, true);
    };
  }, []);
  const go: Go = useCallback((change, how = 'push') => {
    const before = typed ?? location.search;
    const now = readAddress(before);
    const next = writeAddress({ ...now, ...change }, before);
    if (next === writeAddress(now, before)) return;
    if (how === 'typed') {
      clearTimeout(timer);
      typed = next;
      timer = setTimeout(writeTyped, TYPING_MS);
    } else {
      writeTyped();
      history[`${how}State`](null, '', urlOf(next));
    }
    setSearch(next);
  }, []);
  return [useMemo(() => readAddress(search), [search]), go];
}

const urlOf = (search: string): string => `${location.pathname}${search}${location.hash}`;

/** What was typed and is not written yet: the page has one address, however many parts follow it. */
let typed: string | null = null;
let timer = 0 as unknown as ReturnType<typeof setTimeout>;

function writeTyped(): void {
  clearTimeout(timer);
  if (typed !== null) history.replaceState(null, '', urlOf(typed));
  typed = null;
}

const SIGNS = ['keydown', 'blur', 'pagehide'];

/** Whoever leaves the field or the page, by a press or by a key, leaves it with its address written. */
function leave(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key.length > 1 || event.ctrlKey || event.metaKey) writeTyped();
}
