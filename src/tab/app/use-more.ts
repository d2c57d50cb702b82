import { useCallback, useEffect, useState } from 'react';
import { isAlone, isInField } from '../ui/use-key-down.ts';

/** What is open over the page: the menu by its button, and the dialogs, null until they were asked for. */
export interface More {
  menu: HTMLElement | null;
  isShowingKeys: boolean | null;
  isAsking: boolean | null;
  isSigningOut: boolean | null;
}

/** Says what is open over the page, and opens it. The slash goes to the find box, and the question mark shows the keys. */
export function useMore(): [More, (change: Partial<More>) => void] {
  const [more, setMore] = useState<More>({ menu: null, isShowingKeys: null, isAsking: null, isSigningOut: null });
  const change = useCallback((to: Partial<More>) => setMore((now) => ({ ...now, ...to })), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isAlone(event) || isInField(event.target) || isCovered()) return;
      if (event.key === '/') document.querySelector<HTMLElement>('input[type=search]')?.focus();
      else if (event.key === '?') change({ isShowingKeys: true });
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [change]);
  return [more, change];
}

/** A dialog over the page has its own keys. */
const isCovered = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null;

/** Whether any of it is open, or was and may be on its way out. */
export const isMoreAsked = (more: More): boolean => Object.values(more).some((one) => one !== null);
