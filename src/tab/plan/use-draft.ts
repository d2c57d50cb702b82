import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, readDraft } from '../offline/kept-meetings.ts';
import { useSession } from './session.ts';

const KEPT_AFTER_MS = 400;

/**
 * Words that somebody is typing, kept in this browser under a name, so that a closed laptop or a crash loses none of them.
 * `clear` forgets them once they were sent.
 */
export function useDraft<Words extends Record<string, string>>(
  name: string,
  empty: Words,
): { words: Words; write: (change: Partial<Words>) => void; clear: () => void } {
  const { database, owner } = useSession();
  const [words, setWords] = useState(empty);
  const blank = useRef(empty);
  const newest = useRef<{ words: Words; isKept: boolean }>({ words: empty, isKept: true });
  useEffect(() => {
    let isHere = true;
    const takeUp = async () => {
      const kept = await readDraft(database, owner, name);
      if (!isHere || !newest.current.isKept || Object.keys(kept).length === 0) return;
      newest.current = { words: { ...blank.current, ...kept }, isKept: true };
      setWords(newest.current.words);
    };
    void takeUp();
    const keep = () => {
      const { words: typed, isKept } = newest.current;
      if (isKept) return;
      newest.current = { words: typed, isKept: true };
      void keepDraft(database, owner, { name, words: typed });
    };
    const timer = setInterval(keep, KEPT_AFTER_MS);
    addEventListener('pagehide', keep);
    return () => {
      isHere = false;
      clearInterval(timer);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [database, owner, name]);
  const put = useCallback((typed: Words) => {
    newest.current = { words: typed, isKept: false };
    setWords(typed);
  }, []);
  return { words, write: (change) => put({ ...words, ...change }), clear: () => put(empty) };
}
