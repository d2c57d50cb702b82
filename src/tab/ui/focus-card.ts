/** What a board or a table hears when one of its actions should get the focus; prevented where it has that action. */
export const FOCUS_CARD = 'focuscard';

/** Puts the focus on an action's card or row, drawn or not, wherever it lies now; false where neither is there. */
export function focusCard(key: string): boolean {
  const board = document.querySelector('[data-board]');
  return board !== null && !board.dispatchEvent(new CustomEvent(FOCUS_CARD, { detail: key, cancelable: true }));
}
