import type { BoardAction } from '../../../domain/board.ts';
import { isAlone, isInField } from '../../ui/use-key-down.ts';
import { isMoveKey, type MoveKey } from './card-grid.ts';

/** What a card does when it is pressed; `at` is the element that a menu should stand by. */
export interface CardActs {
  open(action: BoardAction): void;
  note(action: BoardAction): void;
  /** Null for whoever may not change the plan. */
  change: {
    rate(action: BoardAction, at: HTMLElement): void;
    /** Gives a rating by dropping the card on its column. */
    move(action: BoardAction, to: string): void;
  } | null;
}

/** What the board knows of its cards when one is pressed. */
export interface PressedBoard {
  actionOf(key: string): BoardAction | undefined;
  /** Moves the focus from a card; false where there is nothing that way. */
  move(from: string, key: MoveKey): boolean;
  acts: CardActs;
}

/** Arrow keys move between cards; Enter opens one, M changes its rating, N writes a note. True where the key was ours. */
export function pressBoardKey(event: KeyboardEvent, { actionOf, move, acts }: PressedBoard): boolean {
  const card = cardAt(event.target);
  const key = card?.dataset['card'];
  if (!card || !key || !isAlone(event) || isInField(event.target)) return false;
  // At the end of the board too, so that the page does not scroll away from the card.
  if (isMoveKey(event.key)) return move(key, event.key) || true;
  const action = actionOf(key);
  if (!action) return false;
  const letter = event.key.toLowerCase();
  if (letter === 'm' && acts.change) acts.change.rate(action, card.querySelector<HTMLElement>('[data-rate]') ?? card);
  else if (letter === 'n' && acts.change) acts.note(action);
  else if (letter === 'enter' && event.target === card) acts.open(action);
  else return false;
  return true;
}

/** A press on a card's rating changes it; anywhere else on the card it opens the action. */
export function pressBoard(event: MouseEvent, { actionOf, acts }: PressedBoard): void {
  const card = cardAt(event.target);
  const action = card?.dataset['card'] ? actionOf(card.dataset['card']) : undefined;
  if (!card || !action) return;
  const rate = (event.target as Element).closest<HTMLElement>('[data-rate]');
  if (rate && acts.change) acts.change.rate(action, rate);
  else acts.open(action);
}

const cardAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
