import type { TabHost } from './answers.ts';
import { copyTemplate, findPartIn } from './part.ts';
import { readSettings, type KeptSettings } from './tab-settings.ts';

/** The button that Teams has below a tab's configuration page. */
export interface Saving {
  element: HTMLElement;
  host: SavingHost;
}

type SavingHost = Pick<TabHost, 'validity' | 'keepSettings' | 'saved'>;

/** Makes the button: it asks the page to save, keeps what the page gives, and is done when the page says that it is. */
export function createSaving(
  tabUrl: string,
  { ask, done }: { ask: () => void; done: (kept: KeptSettings) => void },
): Saving {
  const element = copyTemplate('saving');
  const button = findPartIn(element, 'save', HTMLButtonElement);
  const words = findPartIn(element, 'words', HTMLElement);
  let kept: KeptSettings | null = null;
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
    element,
    host: {
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
    },
  };
}

/** Elsewhere in Teams there is no such button. */
export const NO_SAVING: SavingHost = {
  validity: () => undefined,
  keepSettings: () => 'Settings are kept while a tab is added.',
  saved: () => undefined,
};
