import { findPartIn } from './part.ts';

/** How long Teams waits for `notifySuccess` before it calls the tab failed (Teams' documentation, "Show loading indicator"). */
const PATIENCE_MS = 30_000;

/** The words over the frame while the tab is not there: loading, or what went wrong with a way to try again. */
export interface Notice {
  showLoading(retry: () => void): void;
  showProblem(words: string, retry: () => void): void;
  hide(): void;
}

/** Runs the notice in `panel`, which holds a paragraph and a button. `loading` is what it says meanwhile. */
export function createNotice(panel: HTMLElement, loading: string): Notice {
  const words = findPartIn(panel, 'words', HTMLElement);
  const button = findPartIn(panel, 'retry', HTMLButtonElement);
  let patience: number | undefined;
  let again: (() => void) | null = null;
  button.addEventListener('click', () => again?.());
  const show = (text: string, retry: (() => void) | null) => {
    clearTimeout(patience);
    panel.hidden = false;
    panel.dataset['kind'] = retry ? 'problem' : 'loading';
    words.textContent = text;
    button.hidden = retry === null;
    again = retry;
  };
  return {
    showLoading(retry) {
      show(loading, null);
      patience = window.setTimeout(() => show(TOO_LATE, retry), PATIENCE_MS);
    },
    showProblem: show,
    hide() {
      clearTimeout(patience);
      panel.hidden = true;
    },
  };
}

const TOO_LATE = 'The tab has not said that it is ready. Check that it runs, and that it takes this page for Teams.';
