import { useCallback, useEffect, useMemo, useState } from 'react';
import { readAddress, writeAddress, type Address } from './address.ts';

/** The address of the page, and a way to change it. `push` makes a step that Back takes again. */
export function useAddress(): [Address, (change: Partial<Address>, how?: 'push' | 'replace') => void] {
  const [search, setSearch] = useState(() => location.search);
  useEffect(() => {
    const follow = () => setSearch(location.search);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((change: Partial<Address>, how: 'push' | 'replace' = 'push') => {
    const now = readAddress(location.search);
    const next = writeAddress({ ...now, ...change }, location.search);
    if (next === writeAddress(now, location.search)) return;
    const url = `${location.pathname}${next}${location.hash}`;
    if (how === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    setSearch(next);
  }, []);
  return [useMemo(() => readAddress(search), [search]), go];
}
