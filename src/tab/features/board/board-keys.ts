import type { BoardAction } from '../../../domain/board.ts';
import { isAlone, isInField } from '../../ui/use-key-down.ts';
import type { CardActs } from './action-card.tsx';
import { isArrow, neighbourOf, type Arrow } from './neighbour.ts';

/** Arrow keys move between cards; Enter opens one, M changes its rating, N writes a note. True where the key was ours. */
export function pressBoardKey(
  event: KeyboardEvent,
  board: HTMLElement,
  actions: readonly BoardAction[],
  acts: CardActs,
): boolean {
  const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
  if (!card || !isAlone(event) || isInField(event.target)) return false;
  if (isArrow(event.key)) return moveFocus(board, card, event.key);
  const action = actions.find(({ key }) => key === card.dataset['card']);
  if (!action) return false;
  const key = event.key.toLowerCase();
  if (key === 'm') acts.rate(action, card.querySelector<HTMLElement>('[data-rate]') ?? card);
  else if (key === 'n') acts.note(action);
  else if (key === 'enter' && event.target === card) acts.open(action);
  else return false;
  return true;
}

function moveFocus(board: HTMLElement, from: HTMLElement, arrow: Arrow): boolean {
  const cards = [...board.querySelectorAll<HTMLElement>('[data-card]')];
  const boxes = cards.map((card) => card.getBoundingClientRect());
  const next = cards[neighbourOf(boxes, cards.indexOf(from), arrow)];
  next?.querySelector<HTMLElement>('[data-open]')?.focus();
  return next !== undefined;
}
