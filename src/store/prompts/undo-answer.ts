import type { BoardAction, Update } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import { readDue } from '../../domain/read-due.ts';
import { dueFields, entryOf, toActionChange } from '../action-edit.ts';
import { changeAction } from '../change-action.ts';
import { keyFrom } from '../key.ts';
import type { Site } from '../site.ts';
import { readStanding } from '../standing.ts';
import { ConflictError } from '../store-error.ts';
import { extensionKey } from './answer-prompt.ts';
import { readEntries } from './read-prompts.ts';
import { markPrompt } from './settle-prompts.ts';

/** Taking an answer back: the prompt that it answered, if any, the action as it stands, and its entry. */
export interface AnswerUndoing {
  /** What named the answer where it answered no prompt. */
  key: string;
  prompt: Prompt | null;
  action: BoardAction;
  update: Update;
  saidBy: string;
}

/** What taking an answer back left. */
export interface AnswerUndone {
  prompt: Prompt | null;
  action: BoardAction;
  /** The entry that had moved the date, where the date is back. */
  moved: Update | null;
}

/**
 * Takes an answer back by entries of its own: history is never rewritten. The prompt is open again.
 * @throws {ConflictError} where somebody gave another rating since: then nothing is taken back
 */
export async function undoAnswer(site: Site, undoing: AnswerUndoing): Promise<AnswerUndone> {
  const { prompt, update, saidBy } = undoing;
  const { action: now } = await readStanding(site, undoing.action);
  const moved = (await readEntries(site, [await extensionKey(undoing)]))[0];
  if (update.kind === 'rating' && now.rating !== update.after && !(await isUndone(site, update)))
    throw new ConflictError({ theirs: now, field: 'rating', isWritten: false });
  const dated = moved ? await bringDateBack(site, undoing, now, moved) : now;
  const action = await takeBack(site, undoing, dated);
  const mark = {
    actionKey: action.key,
    what: 'undone' as const,
    at: site.now().toISOString(),
    updateKey: update.key,
    by: saidBy,
  };
  const isBack = moved && (dated.due?.text ?? '') === (moved.before ?? '');
  return { prompt: prompt && (await markPrompt(site, prompt, [mark])), action, moved: isBack ? moved : null };
}

const undoKey = ({ key }: Update): Promise<string> => keyFrom('undo', key);

const isUndone = async (site: Site, update: Update): Promise<boolean> =>
  (await readEntries(site, [await undoKey(update)])).length > 0;

async function takeBack(site: Site, undoing: AnswerUndoing, action: BoardAction): Promise<BoardAction> {
  const { update, saidBy } = undoing;
  const edit = { key: await undoKey(update), madeAt: site.now().toISOString(), saidBy, source: 'chat' as const };
  if (update.kind !== 'rating') {
    const said = { kind: 'correction' as const, text: 'The answer was taken back.' };
    return changeAction(site, { action, fields: {}, update: entryOf(edit, action, said), mayHaveLanded: true });
  }
  const { before: to } = update;
  const wasAgreed = to !== null && action.agreedRating === to;
  const change = toActionChange({ ...edit, kind: 'undoRating', action, entryKey: update.key, to, wasAgreed });
  return changeAction(site, { ...change, mayHaveLanded: true });
}

/** A date that somebody moved again since stays as it is. */
async function bringDateBack(
  site: Site,
  { saidBy }: AnswerUndoing,
  action: BoardAction,
  moved: Update,
): Promise<BoardAction> {
  if (action.due?.text !== moved.after) return action;
  const text = moved.before ?? '';
  const due = text === '' ? null : { text, date: readDue(text).date };
  const edit = { key: await undoKey(moved), madeAt: site.now().toISOString(), saidBy, source: 'chat' as const };
  const said = { kind: 'extension' as const, text: 'The new date was taken back.', before: moved.after, after: text };
  return changeAction(site, {
    action,
    fields: ({ originalDue }) => ({
      ...dueFields(due),
      ...(originalDue?.text === text ? { OriginalDueText: null } : {}),
    }),
    update: entryOf(edit, action, said),
    mayHaveLanded: true,
  });
}
