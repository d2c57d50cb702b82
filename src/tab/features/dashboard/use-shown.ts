import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { FOCUS_CARD } from '../../ui/focus-card.ts';
import { useStable } from '../../ui/use-stable.ts';
import type { Shown } from './dashboard-page.ts';

/** A list that was opened. It stays, closed, so that Fluent gives the page back to those who hear it. */
export interface Listed {
  shown: Shown;
  /** The action that was opened from the list, which waits behind it. */
  opened: string | null;
  isOpen: boolean;
}

/**
 * The list behind a figure. An action that is opened from it takes its place, and gives it back when it is closed, so that a
 * chair goes through a list by Enter and Escape alone; the focus then goes back to the figure.
 */
export function useShown(onOpen: (action: BoardAction) => void): {
  page: RefObject<HTMLElement>;
  listed: Listed | null;
  show: (shown: Shown) => void;
  open: (action: BoardAction) => void;
  close: () => void;
} {
  const page = useRef<HTMLElement>(null);
  const [listed, setListed] = useState<Listed | null>(null);
  const figure = useRef<Element | null>(null);
  const show = useCallback((shown: Shown) => {
    figure.current = document.activeElement;
    setListed({ shown, opened: null, isOpen: true });
  }, []);
  const close = useCallback(() => {
    setListed((now) => now && { ...now, opened: null, isOpen: false });
    requestAnimationFrame(() => figure.current instanceof HTMLElement && figure.current.focus());
  }, []);
  const open = useStable((action: BoardAction) => {
    setListed((now) => now && { ...now, opened: now.isOpen ? action.key : null, isOpen: false });
    onOpen(action);
  });
  useEffect(() => {
    const element = page.current;
    const back = (event: Event) => {
      const key = (event as CustomEvent<string>).detail;
      if (listed?.opened === key) setListed({ ...listed, isOpen: true });
      else if (!focusLine(element, key)) return;
      event.preventDefault();
    };
    element?.addEventListener(FOCUS_CARD, back);
    return () => element?.removeEventListener(FOCUS_CARD, back);
  }, [listed]);
  return { page, listed, show, open, close };
}

function focusLine(element: HTMLElement | null, key: string): boolean {
  const lines = [...(element?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
  const line = lines.find(({ dataset }) => dataset['action'] === key);
  line?.focus();
  return line !== undefined;
}
