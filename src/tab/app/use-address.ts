import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readAddress, writeAddress, type Address } from './address.ts';
import type { Go } from './plan-props.ts';

const TYPING_MS = 400;

/**
 * The address of the page, and a way to change it. `push` makes a step that Back takes again; what is `typed` is shown at once and
 * written where the browser shows it once typing pauses, since writing it takes a browser longer than finding does.
 */
export function useAddress(): [Address, Go] {
  const [search, setSearch] = useState(() => location.search);
  const unwritten = useUnwritten();
  useEffect(() => {
    const follow = () => {
      unwritten.forget();
      setSearch(location.search);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [unwritten]);
  const go: Go = useCallback(
    (change, how = 'push') => {
      const before = unwritten.search() ?? location.search;
      const now = readAddress(before);
      const next = writeAddress({ ...now, ...change }, before);
      if (next === writeAddress(now, before)) return;
      if (how === 'typed') unwritten.put(next);
      else {
        unwritten.write();
        const url = urlOf(next);
        if (how === 'push') history.pushState(null, '', url);
        else history.replaceState(null, '', url);
      }
      setSearch(next);
    },
    [unwritten],
  );
  return [useMemo(() => readAddress(search), [search]), go];
}

const urlOf = (search: string): string => `${location.pathname}${search}${location.hash}`;

/** An address that was typed and is not written yet. */
interface Unwritten {
  search(): string | null;
  put(search: string): void;
  write(): void;
  forget(): void;
}

function useUnwritten(): Unwritten {
  const waiting = useRef<{ search: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const unwritten = useMemo((): Unwritten => {
    const take = () => {
      const { search = null, timer } = waiting.current ?? {};
      clearTimeout(timer);
      waiting.current = null;
      return search;
    };
    const write = () => {
      const search = take();
      if (search !== null) history.replaceState(null, '', urlOf(search));
    };
    return {
      search: () => waiting.current?.search ?? null,
      put(search) {
        take();
        waiting.current = { search, timer: setTimeout(write, TYPING_MS) };
      },
      write,
      forget: () => void take(),
    };
  }, []);
  useEffect(() => {
    // Whoever leaves the field or the page, by a press or by a key, leaves it with its address written.
    const leave = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key.length > 1 || event.ctrlKey || event.metaKey)
        unwritten.write();
    };
    const signs = ['keydown', 'blur', 'pagehide'];
    for (const sign of signs) addEventListener(sign, leave, true);
    return () => {
      for (const sign of signs) removeEventListener(sign, leave, true);
      unwritten.write();
    };
  }, [unwritten]);
  return unwritten;
}
