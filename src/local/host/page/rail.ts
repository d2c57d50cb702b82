import { findPart } from './part.ts';

/** What the rail at the side of the host does. */
export interface RailActs {
  leave(): void;
  comeBack(): void;
}

/** Marks where somebody is: at the tab, or elsewhere, which has a name of its own in each host. */
export type MarkRail = (isAway: boolean, elsewhere: string) => void;

/** Runs its two buttons. */
export function connectRail({ leave, comeBack }: RailActs): MarkRail {
  const chat = findPart('rail-chat', HTMLButtonElement);
  const tab = findPart('rail-tab', HTMLButtonElement);
  chat.addEventListener('click', leave);
  tab.addEventListener('click', comeBack);
  return (isAway, elsewhere) => {
    findPart('rail-chat-name', HTMLElement).textContent = elsewhere;
    mark(chat, isAway);
    mark(tab, !isAway);
  };
}

function mark(button: HTMLButtonElement, isHere: boolean): void {
  if (isHere) button.setAttribute('aria-current', 'page');
  else button.removeAttribute('aria-current');
}
