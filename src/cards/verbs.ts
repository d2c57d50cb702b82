import type { ActionKey } from '../domain/board.ts';

/**
 * What the buttons of the cards say to the bot. `send` and `page` speak of all that a page asks, the others of one thing;
 * `choose`, `confirm` and `cancel` are about what somebody wrote in chat.
 */
export const VERB = {
  send: 'send',
  page: 'page',
  noChange: 'noChange',
  help: 'help',
  notMine: 'notMine',
  undo: 'undo',
  addNote: 'addNote',
  refresh: 'refresh',
  choose: 'choose',
  confirm: 'confirm',
  cancel: 'cancel',
} as const;

export type Verb = (typeof VERB)[keyof typeof VERB];

/** One action that a card asks about. `seen` is its rating on the card, so that someone else's change meanwhile is noticed. */
export interface AskedItem {
  promptKey: string;
  actionKey: ActionKey;
  seen: string | null;
}

/** What somebody wrote in chat about an action, before they said that it is to be recorded. */
export interface WrittenAnswer {
  actionKey: ActionKey;
  /** The open prompt that it answers; null where they were not asked. */
  promptKey: string | null;
  /** Null where they wrote a note alone. */
  to: string | null;
  note: string;
  seen: string | null;
  /** Names what was written, so that pressing twice records once. A client that is given `key` in a button's data takes it for its own. */
  writtenKey: string;
}

/** What is filled in about an action. Rating is null where it was left as it is; texts are empty where nothing was written. */
export interface ItemDraft {
  rating: string | null;
  note: string;
  /** A day as a date input gives it: `2027-03-31`. */
  due: string;
  reason: string;
}

const FIELDS = ['rating', 'note', 'due', 'reason'] as const;

/** The id of an action's input: every button of a card sends all inputs along, so the name says which action is meant. */
export const inputId = (field: (typeof FIELDS)[number], actionKey: ActionKey): string => `${field} ${actionKey}`;

/**
 * What was filled in on a card, by action, from the data of any of its buttons; actions of which nothing was filled in are
 * left out. Buttons about one action bring the inputs of the others too, so that nothing that was typed there is lost.
 */
export function readDrafts(data: Readonly<Record<string, unknown>>): Map<ActionKey, ItemDraft> {
  const drafts = new Map<ActionKey, ItemDraft>();
  for (const [id, value] of Object.entries(data)) {
    const space = id.indexOf(' ');
    const field = FIELDS.find((one) => one === id.slice(0, Math.max(space, 0)));
    const text = typeof value === 'string' ? value.trim() : '';
    if (!field || text === '') continue;
    const actionKey = id.slice(space + 1);
    drafts.set(actionKey, { ...(drafts.get(actionKey) ?? EMPTY_DRAFT), [field]: text });
  }
  return drafts;
}

const EMPTY_DRAFT: ItemDraft = { rating: null, note: '', due: '', reason: '' };
