import { useEffect, useRef, useState } from 'react';
import { isInField } from '../../ui/use-key-down.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { pastedFile, type Pasted } from './pasted-file.ts';

const say = wordsOf(catalogue);

/** Hears files that are dropped anywhere on the page, and what is pasted outside of a field. True while one is held over it. */
export function useDropped(onFile: (file: File) => void, onNothing: (hint: string) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef({ onFile, onNothing });
  useEffect(() => {
    latest.current = { onFile, onNothing };
  });
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const take = (data: Pasted | null) => {
      const file = data === null ? null : pastedFile(data);
      if (file) latest.current.onFile(file);
      else latest.current.onNothing(say('noTable'));
    };
    addEventListener('dragover', (event) => (event.preventDefault(), setOver(true)), { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files.length ? fileAlone(event.dataTransfer) : event.dataTransfer);
      },
      { signal },
    );
    addEventListener('paste', (event) => !isInField(event.target) && take(event.clipboardData), { signal });
    return () => end.abort();
  }, []);
  return isOver;
}

/** Keeps the browser from leaving the page for a file that is dropped on it, and says why it is not taken. */
export function useDropRefused(onRefused: () => void): void {
  const latest = useRef(onRefused);
  useEffect(() => {
    latest.current = onRefused;
  });
  useEffect(() => {
    const end = new AbortController();
    addEventListener('dragover', (event) => event.preventDefault(), end);
    addEventListener('drop', (event) => (event.preventDefault(), latest.current()), end);
    return () => end.abort();
  }, []);
}

/** A dropped file brings its address as text with it, which is not meant. */
const fileAlone = ({ files }: DataTransfer): Pasted => ({ files, getData: () => '' });
