import { ratedAs } from '../../domain/agreement.ts';
import type { BoardAction, Due, Update } from '../../domain/board.ts';
import { marksOf, type Prompt } from '../../domain/prompt.ts';
import { ratedFields, toActionChange } from '../action-edit.ts';
import { changeAction } from '../change-action.ts';
import { keyFrom } from '../key.ts';
import { rowName } from '../rows/action-row.ts';
import { toUpdate, toUpdateFields, type NewUpdate } from '../rows/update-row.ts';
import type { Site } from '../site.ts';
import { hasReached, readActionRow, readStanding, type Standing } from '../standing.ts';
import { AlreadyAnsweredError, ConflictError } from '../store-error.ts';
import { readEntries } from './read-prompts.ts';
import { markPrompt } from './settle-prompts.ts';

/**
 * What somebody said about an action in chat, checked by the bot: they may say it, and the rating is in the legend. `key` names
 * what they said where they answered no prompt; `to` is null where the action has no rating and gets none.
 */
export interface ChatAnswer {
  key: string;
  prompt: Prompt | null;
  action: BoardAction;
  to: string | null;
  note: string;
  /** A new date for the action, with the reason. */
  due?: { due: Due; reason: string } | null;
  saidBy: string;
}

/** What an answer became. */
export interface Answered {
  prompt: Prompt | null;
  action: BoardAction;
  update: Update;
}

/** What names an answer. */
type AnswerName = Pick<ChatAnswer, 'key' | 'prompt'> & { action: Pick<BoardAction, 'key'> };

/** The key of an answer's entry. A prompt is answered anew after its answer was taken back. */
export const answerKey = ({ key, prompt, action }: AnswerName): Promise<string> =>
  keyFrom('answer', ...wordsOf(key, prompt, action));

/** The key of the entry that moved a date with an answer. */
export const extensionKey = ({ key, prompt, action }: AnswerName): Promise<string> =>
  keyFrom('extension', ...wordsOf(key, prompt, action));

function wordsOf(key: string, prompt: Prompt | null, action: Pick<BoardAction, 'key'>): string[] {
  const undone = prompt?.marks.filter((mark) => mark.actionKey === action.key && mark.what === 'undone').length ?? 0;
  return [prompt?.key ?? key, action.key, ...(undone > 0 ? [String(undone)] : [])];
}

/**
 * Writes what was said: a new date where there is one, the action with the entry that records it, and the prompt's mark. The
 * entry's key comes from the prompt, so an answer sent twice is written once. @throws {AlreadyAnsweredError} @throws {ConflictError}
 */
export async function answerPrompt(site: Site, answer: ChatAnswer): Promise<Answered> {
  const { prompt, action } = answer;
  const mark = prompt && marksOf(prompt).get(action.key);
  if (mark?.what === 'answered' || mark?.what === 'elsewhere')
    throw new AlreadyAnsweredError('This request was answered before, so nothing was written again.');
  const key = await answerKey(answer);
  const dated = await moveDate(site, answer);
  const { action: changed, update } = await recordAnswer(site, { ...answer, action: dated }, key);
  const marked =
    prompt &&
    (await markPrompt(site, prompt, [
      { actionKey: action.key, what: 'answered', at: update.saidAt ?? '', updateKey: key, by: answer.saidBy },
    ]));
  return { prompt: marked, action: changed, update };
}

async function moveDate(site: Site, answer: ChatAnswer): Promise<BoardAction> {
  const { action, due, saidBy } = answer;
  if (!due) return action;
  const key = await extensionKey(answer);
  const { text: dueText, date } = due.due;
  const by = { saidBy, agreedBy: saidBy, source: 'chat' as const };
  const edit = { kind: 'extension' as const, key, madeAt: site.now().toISOString(), action, dueText, date, ...by };
  const now = await changeAction(site, toActionChange({ ...edit, reason: due.reason }));
  // What the lead saw stays what the answer is held against.
  return { ...now, rating: action.rating };
}

async function recordAnswer(
  site: Site,
  answer: ChatAnswer,
  key: string,
): Promise<{ action: BoardAction; update: Update }> {
  const standing = await readStanding(site, answer.action);
  // An earlier attempt may have come as far as the entry: then that is what was said, whatever is sent now.
  const before = standing.steps.some((step) => step.key === key) ? (await readEntries(site, [key]))[0] : undefined;
  if (before) return { action: standing.action, update: before };
  const update = toEntry(site, answer, key, standing);
  const action = await write(site, answer, update, hasReached(standing, key));
  return { action, update: toUpdate({ id: '0', fields: toUpdateFields(update) }) };
}

async function write(site: Site, { action, to }: ChatAnswer, update: NewUpdate, mayHaveLanded: boolean) {
  try {
    return await changeAction(site, {
      action,
      fields: (now) => (to === null || to === action.rating ? {} : ratedFields(ratedAs(now, to, false))),
      update,
      mayHaveLanded,
    });
  } catch (thrown) {
    // SharePoint let two ratings through: the lead's words are recorded, which is all that answering asks for.
    if (thrown instanceof ConflictError && thrown.isWritten) return readActionRow(site, action.row.id);
    throw thrown;
  }
}

/** Where an earlier attempt came as far as the row, the rating stands in it already, and what it was before is not known. */
function toEntry(site: Site, { action, to, note, saidBy }: ChatAnswer, key: string, standing: Standing): NewUpdate {
  const isChange = to !== null && (to !== action.rating || hasReached(standing, key));
  return {
    key,
    subjectKey: action.key,
    subjectName: rowName(action),
    kind: isChange ? 'rating' : 'answer',
    saidAt: site.now().toISOString(),
    saidBy,
    source: 'chat',
    text: note,
    before: to === action.rating ? null : action.rating,
    after: to,
  };
}
