import { useEffect, useRef } from 'react';
import { useSay } from '../ui/said.tsx';
import catalogue from '../words/en-GB/filter.json';
import { wordsOf } from '../words/words-of.ts';
import type { Address } from './address.ts';

const say = wordsOf(catalogue);

/** Long enough for whoever types to have paused, so that not each letter is answered. */
const PAUSE_MS = 700;

/** Says to whoever does not see the board how many actions are shown, once they have changed what is looked for. */
export function useFoundSaid(
  { group, find, lead, status, only, since }: Address,
  { count, total }: { count: number; total: number },
): void {
  const announce = useSay();
  const wanted = JSON.stringify([group, find.trim(), lead, status, only, since]);
  const said = useRef(wanted);
  const found = useRef({ count, total });
  useEffect(() => {
    found.current = { count, total };
  });
  useEffect(() => {
    if (wanted === said.current) return;
    const timer = setTimeout(() => {
      said.current = wanted;
      const { count: shown, total: all } = found.current;
      announce(say('shown', { count: shown, total: all }), 'heard');
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, announce]);
}
