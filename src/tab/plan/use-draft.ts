import { useCallback, useEffect, useRef, useState } from 'react';
import { keepDraft, readDraft } from '../offline/kept-meetings.ts';
import { useSession } from './session.ts';

/**
 * Words that somebody is typing, kept in this browser under a name as they are typed, so that a closed laptop or a crash loses
 * none of them. `clear` forgets them once they were sent.
 */
export function useDraft<Words extends Record<string, string>>(
  name: string,
  empty: Words,
): { words: Words; write: (change: Partial<Words>) => void; clear: () => void } {
  const { database, owner } = useSession();
  const [words, setWords] = useState(empty);
  const blank = useRef(empty);
  const isTouched = useRef(false);
  useEffect(() => {
    let isHere = true;
    const takeUp = async () => {
      const kept = await readDraft(database, owner, name);
      // Whoever typed meanwhile goes on with their own words.
      if (isHere && !isTouched.current && Object.keys(kept).length > 0) setWords({ ...blank.current, ...kept });
    };
    void takeUp();
    return () => {
      isHere = false;
    };
  }, [database, owner, name]);
  const put = useCallback(
    (typed: Words) => {
      isTouched.current = true;
      setWords(typed);
      void keepDraft(database, owner, { name, words: typed });
    },
    [database, owner, name],
  );
  return { words, write: (change) => put({ ...words, ...change }), clear: () => put(empty) };
}
