import { findPart } from './part.ts';

/** What the rail at the side of Teams does. */
export interface RailActs {
  leave(): void;
  comeBack(): void;
}

/** Runs its two buttons, and answers with a way to mark where somebody is. */
export function connectRail({ leave, comeBack }: RailActs): (isAway: boolean) => void {
  const chat = findPart('rail-chat', HTMLButtonElement);
  const tab = findPart('rail-tab', HTMLButtonElement);
  chat.addEventListener('click', leave);
  tab.addEventListener('click', comeBack);
  return (isAway) => {
    mark(chat, isAway);
    mark(tab, !isAway);
  };
}

function mark(button: HTMLButtonElement, isHere: boolean): void {
  if (isHere) button.setAttribute('aria-current', 'page');
  else button.removeAttribute('aria-current');
}
