import { useEffect, useRef, type RefObject } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';
import { gridOf } from './board-grid.ts';
import { pressBoard, pressBoardKey, type CardActs, type PressedBoard } from './board-keys.ts';
import { nextPlace, type MoveKey } from './card-grid.ts';
import type { CardWatch } from './card-watch.ts';
import { keyAt, placeOf } from './lanes.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useCardFocus } from './use-card-focus.ts';
import type { BoardLanes } from './use-lanes.ts';

/** Hears what a person does to a board's cards by keys, presses and dragging, all at the board itself: cards come and go. */
export function usePressedBoard(
  { actions, acts }: { actions: readonly BoardAction[]; acts: CardActs },
  { all, open, toggle }: Pick<BoardLanes, 'all' | 'open' | 'toggle'>,
  watch: CardWatch,
): { element: RefObject<HTMLElement>; stop: string | null } {
  const pressed = useRef<PressedBoard | null>(null);
  const element = useKeyDown<HTMLElement>((event) => pressed.current !== null && pressBoardKey(event, pressed.current));
  const { stop, focus, hold } = useCardFocus(element, { all, lanes: open, onClosed: toggle });
  const actionOf = (key: string) => actions.find((action) => action.key === key);
  useCardDrag(element, {
    mayTake: () => acts.change !== null,
    take: hold,
    drop(key, code) {
      const action = actionOf(key);
      if (action) acts.change?.move(action, code);
    },
  });
  useEffect(() => {
    pressed.current = {
      acts,
      actionOf,
      move(from: string, key: MoveKey) {
        const place = placeOf(open, from);
        const next = place && element.current && nextPlace(gridOf(element.current, open, watch), place, key);
        return next !== null && focus(keyAt(open, next));
      },
    };
  });
  useEffect(() => {
    const heard = element.current;
    const hear = (event: MouseEvent) => pressed.current && pressBoard(event, pressed.current);
    heard?.addEventListener('click', hear);
    return () => heard?.removeEventListener('click', hear);
  }, [element]);
  return { element, stop };
}
