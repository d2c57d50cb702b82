import type { TabHost } from './answers.ts';
import { findPart } from './part.ts';
import { readSettings, type KeptSettings } from './tab-settings.ts';

/** The button that Teams has below a tab's configuration page. */
export interface Saving {
  /** Forgets what an earlier page said: nothing may be saved before the new one says so. */
  begin(): void;
  host(tabUrl: string): Pick<TabHost, 'validity' | 'keepSettings' | 'saved'>;
}

/** Runs the button: it asks the page to save, keeps what the page gives, and is done when the page says that it is. */
export function connectSaving({ ask, done }: { ask: () => void; done: (kept: KeptSettings) => void }): Saving {
  const button = findPart('save', HTMLButtonElement);
  const words = findPart('saving-words', HTMLElement);
  let kept: KeptSettings | null = null;
  const begin = () => {
    kept = null;
    button.disabled = true;
    words.textContent = '';
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    words.textContent = 'Saving…';
    ask();
  });
  const fail = (problem: string) => {
    button.disabled = false;
    words.textContent = problem;
  };
  return {
    begin,
    host: (tabUrl) => ({
      validity: (isValid) => (button.disabled = !isValid),
      keepSettings: (settings) => {
        const read = readSettings(settings, tabUrl);
        if (typeof read === 'string') return read;
        kept = read;
        return null;
      },
      saved: (problem) => {
        if (problem !== null) fail(`The tab was not saved: ${problem}.`);
        else if (kept === null) fail('The page said that it had saved, and gave no settings.');
        else done(kept);
      },
    }),
  };
}
