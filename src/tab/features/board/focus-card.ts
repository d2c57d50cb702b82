/** What a board hears when one of its cards should get the focus; prevented where it has that card. */
export const FOCUS_CARD = 'focuscard';

/** Puts the focus on an action's card, drawn or not, wherever it lies now; false where the board does not have it. */
export function focusCard(key: string): boolean {
  const board = document.querySelector('[data-board]');
  return board !== null && !board.dispatchEvent(new CustomEvent(FOCUS_CARD, { detail: key, cancelable: true }));
}
