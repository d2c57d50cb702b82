import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Place } from './card-grid.ts';
import { FOCUS_CARD } from '../../ui/focus-card.ts';
import { firstKey, keyAt, placeOf, type Lane } from './lanes.ts';

/** Which card of the board Tab stops at, and how another gets the focus. */
export interface CardFocus {
  stop: string | null;
  /** Draws a card if it is not drawn, and puts the focus on it; false where the board does not have it. */
  focus(key: string | null): boolean;
  /** Has Tab stop at a card from now on, which keeps it drawn. */
  hold(key: string): void;
}

/** The lanes of a board, and those of their cards that can be walked to; `onClosed` opens a lane that hides a card. */
export interface WalkedLanes {
  all: readonly Lane[];
  lanes: readonly Lane[];
  onClosed: (lane: string) => void;
}

/** Keeps the focus on the card where a person left it: when it is not drawn, when it moves, and when it goes. */
export function useCardFocus(board: RefObject<HTMLElement>, { all, lanes, onClosed }: WalkedLanes): CardFocus {
  const [current, setCurrent] = useState<string | null>(null);
  const place = useMemo(() => (current === null ? null : placeOf(lanes, current)), [lanes, current]);
  const [asked, ask] = useState<{ key: string } | null>(null);
  const { isLost, heard } = useFocusInside(board, setCurrent);
  const last = useRef<Place | null>(null);
  const newest = useRef({ all, lanes, onClosed });

  const focus = useCallback((key: string | null) => {
    const found = key === null ? null : placeOf(newest.current.all, key);
    if (key === null || !found) return false;
    const lane = newest.current.all[found.lane];
    if (lane && !placeOf(newest.current.lanes, key)) newest.current.onClosed(lane.id);
    setCurrent(key);
    ask({ key });
    return true;
  }, []);

  useLayoutEffect(() => {
    newest.current = { all, lanes, onClosed };
  });
  useLayoutEffect(() => {
    if (asked) putFocus(board.current, asked.key);
  }, [board, asked]);
  useLayoutEffect(() => {
    if (!isLost()) last.current = place ?? last.current;
    else if (place) putFocus(board.current, current);
    else if (last.current) focus(keyAt(lanes, last.current));
  });
  useEffect(() => {
    const element = board.current;
    const show = (event: Event) => {
      if (event instanceof CustomEvent && focus(String(event.detail))) event.preventDefault();
    };
    element?.addEventListener(FOCUS_CARD, show);
    return () => element?.removeEventListener(FOCUS_CARD, show);
  }, [board, focus]);
  useEffect(() => heard(), [heard]);
  return { stop: place ? current : firstKey(lanes), focus, hold: setCurrent };
}

/** Follows the focus inside the board, and knows when it was lost because its card is no longer there. */
function useFocusInside(board: RefObject<HTMLElement>, onCard: (key: string) => void) {
  const isInside = useRef(false);
  const heard = useCallback(() => {
    const element = board.current;
    const enter = ({ target }: FocusEvent) => {
      isInside.current = true;
      const card = target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
      if (card?.dataset['card']) onCard(card.dataset['card']);
    };
    // A card that is taken away loses the focus too: then it is no longer in the page a moment later.
    const leave = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected)
          isInside.current = board.current?.contains(document.activeElement) ?? false;
      });
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
    };
  }, [board, onCard]);
  const isLost = useCallback(() => isInside.current && document.activeElement === document.body, []);
  return { heard, isLost };
}

/**
 * A card whose cell was drawn only now comes a moment later, when the cell was measured: still before anything is painted,
 * but not before something else, such as the question why, may have taken the focus.
 */
function putFocus(board: HTMLElement | null, key: string | null): void {
  if (key === null || hasFocused(board, key)) return;
  queueMicrotask(() => {
    const { activeElement } = document;
    if (activeElement === document.body || board?.contains(activeElement)) hasFocused(board, key);
  });
}

function hasFocused(board: HTMLElement | null, key: string): boolean {
  const card = board?.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  card?.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
  return card != null;
}
