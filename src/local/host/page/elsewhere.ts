import { openLink } from './deep-link.ts';
import { findPartIn } from './part.ts';

/** What a person sees in Teams beside the tab: a chat, with a way back by a link that somebody wrote there. */
export interface Elsewhere {
  show(isShown: boolean): void;
}

/** Runs the chat in `element`; `open` goes to a sub-page of the tab. */
export function createElsewhere(element: HTMLElement, open: (sub: string | undefined) => void): Elsewhere {
  const link = findPartIn(element, 'link', HTMLInputElement);
  const words = findPartIn(element, 'words', HTMLElement);
  const follow = () => {
    const isOpened = openLink(link.value.trim(), open);
    words.textContent = isOpened ? '' : 'This stand-in for Teams cannot open that link.';
  };
  findPartIn(element, 'open', HTMLButtonElement).addEventListener('click', follow);
  link.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') follow();
  });
  return {
    show(isShown) {
      element.hidden = !isShown;
      if (isShown) link.focus();
    },
  };
}
