import { useCallback, useState } from 'react';
import { placeOf } from '../offline/database.ts';
import { useSession } from './session.ts';

/**
 * How one person likes to see one plan in this browser. It is read at once, so that the first thing painted is as they
 * like it; a browser that keeps nothing forgets it with the page.
 */
export function usePreference(name: string, otherwise: string): [string, (value: string) => void] {
  const { owner } = useSession();
  const key = `${placeOf(owner)} ${name}`;
  const [value, setValue] = useState(() => readKept(key) ?? otherwise);
  const change = useCallback(
    (next: string) => {
      setValue(next);
      keep(key, next);
    },
    [key],
  );
  return [value, change];
}

function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Where a browser forbids storage, reading it throws.
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Full or forbidden: the choice holds until the page is closed.
    return;
  }
}
