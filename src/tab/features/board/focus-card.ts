/** Puts the focus on an action's card, wherever it lies now; false where no card of it is shown. */
export function focusCard(key: string): boolean {
  const card = document.querySelector<HTMLElement>(`[data-open="${CSS.escape(key)}"]`);
  card?.focus();
  return card !== null;
}
