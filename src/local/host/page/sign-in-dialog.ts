import type { Hurdle } from './hurdle.ts';
import { copyTemplate, findPartIn } from './part.ts';

/** What a person is asked, of which application, and for what. */
export interface Question {
  hurdle: Hurdle;
  app: string;
  person: string;
  permissions: readonly string[];
}

/** What the person did: pressed a button, or closed the window. */
export type Told = 'yes' | 'no' | 'closed';

interface Words {
  heading: string;
  words: (question: Question) => string;
  yes?: string;
  no: string;
}

const WORDS: Readonly<Record<Hurdle, Words>> = {
  blocked: {
    heading: 'You cannot access this right now',
    words: ({ app }) => `You signed in, but a policy of your organisation keeps you from ${app} here.`,
    no: 'Close',
  },
  again: {
    heading: 'Sign in again',
    words: ({ app }) => `You signed in too long ago for ${app}.`,
    yes: 'Sign in',
    no: 'Cancel',
  },
  proof: {
    heading: 'More information required',
    words: ({ app }) => `Your organisation wants you to prove who you are before you go on with ${app}.`,
    yes: 'It is me',
    no: 'Cancel',
  },
  approval: {
    heading: 'Approval required',
    words: ({ app }) => `${app} needs an administrator to grant it this:`,
    no: 'Return without consent',
  },
  consent: {
    heading: 'Permissions requested',
    words: ({ app }) => `${app} would like to:`,
    yes: 'Accept',
    no: 'Cancel',
  },
};

/** Asks in a dialog, as Entra does in a window of its own. */
export function askPerson(question: Question): Promise<Told> {
  const { heading, words, yes, no } = WORDS[question.hurdle];
  const dialog = copyTemplate('sign-in-dialog');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('The template of the sign-in dialog holds no dialog.');
  const say = (part: string, text: string) => (findPartIn(dialog, part, HTMLElement).textContent = text);
  say('person', question.person);
  say('heading', heading);
  say('words', words(question));
  findPartIn(dialog, 'permissions', HTMLUListElement).append(...question.permissions.map(itemOf));
  const accept = findPartIn(dialog, 'yes', HTMLButtonElement);
  accept.textContent = yes ?? '';
  accept.hidden = yes === undefined;
  accept.addEventListener('click', () => dialog.close('yes'));
  const decline = findPartIn(dialog, 'no', HTMLButtonElement);
  decline.textContent = no;
  decline.addEventListener('click', () => dialog.close('no'));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes' || dialog.returnValue === 'no' ? dialog.returnValue : 'closed');
    }),
  );
}

function itemOf(words: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = words;
  return item;
}
