import type { ActionKey, BoardAction, PlanPerson, Prompt, Update } from '../domain/board.ts';
import { bodyOf, sendBatch, type BatchRequest } from '../graph/batch.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { readItems } from './read-items.ts';
import { ratedAs } from '../domain/agreement.ts';
import { ratedFields } from './action-edit.ts';
import { changeAction, patchAction } from './change-action.ts';
import { keyFrom } from './key.ts';
import { toBoardAction } from './rows/action-row.ts';
import { filled, singleLine } from './rows/field.ts';
import { withoutTwins } from './rows/identical-rows.ts';
import { toPrompt } from './rows/prompt-row.ts';
import { toUpdate, toUpdateFields, type NewUpdate } from './rows/update-row.ts';
import { equals, expandFields, itemsPath, listPath, type Fields, type ListItem, type Site } from './site.ts';
import { hasReached, readActionRow, readStanding, type Standing } from './standing.ts';
import { AlreadyAnsweredError, ConflictError, PlanMissingError, StoreError } from './store-error.ts';
import { removeTwins } from './twins.ts';
import { ensureRows, writeRows, type NewRow } from './write-rows.ts';

/** A request to leads for an update of one action. `key` names the request, so that trying again asks nobody twice. */
export interface Ask {
  key: string;
  action: BoardAction;
  actionName: string;
  people: readonly PlanPerson[];
  askedBy: string;
  /** ISO moment. */
  askedAt: string;
  /** What is asked, where it is more than how things stand. */
  question?: string;
  /** True where an earlier attempt was made whose outcome nobody knows. */
  mayHaveLanded?: boolean | undefined;
}

const ATTEMPTS = 4;

/** Writes one prompt row for each lead and touches the action, which is how the bot and other tabs come to know. */
export async function askForUpdate(site: Site, ask: Ask): Promise<BoardAction> {
  const rows = await Promise.all(ask.people.map((person) => promptRow(ask, person)));
  await (ask.mayHaveLanded ? ensureRows(site, rows) : writeRows(site, rows));
  return touch(site, ask.action, ask.askedAt);
}

/** The row that asks one lead; asking again with the same key asks nobody twice. */
export async function promptRow(ask: Omit<Ask, 'mayHaveLanded'>, person: PlanPerson): Promise<NewRow> {
  return {
    list: 'prompts',
    fields: filled({
      Title: singleLine(`${ask.actionName}: ${person.name}`),
      PromptKey: await keyFrom('ask', ask.key, person.key),
      PersonKey: person.key,
      SubjectKey: ask.action.key,
      ActionKeys: ask.action.key,
      State: 'requested',
      AskedBy: singleLine(ask.askedBy),
      AskedOn: ask.askedAt,
      Question: ask.question,
      Attempts: 0,
    }),
  };
}

/** Marks the action as asked about. Someone else's change at the same moment is no conflict: it is tried on the new row. */
async function touch(site: Site, action: BoardAction, askedAt: string): Promise<BoardAction> {
  let now = action;
  for (let attempt = 1; ; attempt++) {
    const failure = await tryToTouch(site, now, askedAt);
    now = await readActionRow(site, action.row.id);
    if (!failure || isSameMoment(now.askedAt, askedAt)) return now;
    if (attempt === ATTEMPTS) throw failure;
  }
}

const isSameMoment = (one: string | null, other: string): boolean =>
  one !== null && Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000);

/** Answers with a failure that is worth another look. @throws {GraphFailure} for any other */
async function tryToTouch(site: Site, action: BoardAction, askedAt: string): Promise<GraphFailure | null> {
  try {
    bodyOf(await sendBatch(site.graph, [patchAction(site, action, { AskedOn: askedAt })]), 'action');
    return null;
  } catch (thrown) {
    if (thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown)) return thrown;
    throw thrown;
  }
}

/** The prompts that a filter on one indexed column finds, oldest first. */
export async function readPrompts(site: Site, filter: string): Promise<Prompt[]> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'prompts', filter) });
  return withoutTwins((await readItems(site, first)).value.map(toPrompt));
}

/** The prompts in a state: `requested` are the bot's work. @throws {PlanMissingError} where the lists are not there */
export async function promptsInState(site: Site, state: Prompt['state']): Promise<Prompt[]> {
  try {
    return await readPrompts(site, equals('State', state));
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) throw new PlanMissingError('lists');
    throw thrown;
  }
}

const OPEN_STATES = ['requested', 'claimed', 'sent'] as const;

/** The prompts that nobody has answered yet, in one `$batch` of 6 resource units. @throws {GraphFailure} */
export async function openPrompts(site: Site): Promise<Prompt[]> {
  const answers = await sendBatch(
    site.graph,
    OPEN_STATES.map((state) => ({ id: state, method: 'GET', url: itemsPath(site, 'prompts', equals('State', state)) })),
  );
  const pages = OPEN_STATES.map((state) => readItems(site, bodyOf<Page<ListItem>>(answers, state)));
  const items = (await Promise.all(pages)).flatMap(({ value }) => value);
  return withoutTwins(items.toSorted((one, other) => Number(one.id) - Number(other.id)).map(toPrompt));
}

/** A person's prompts, oldest first. */
export const promptsOf = (site: Site, personKey: string): Promise<Prompt[]> =>
  readPrompts(site, equals('PersonKey', personKey));

/** The entry that recorded a prompt's answer about an action, or null. */
export async function readAnswer(site: Site, prompt: Prompt, actionKey: ActionKey): Promise<Update | null> {
  const path = itemsPath(site, 'updates', equals('UpdateKey', await answerKey(prompt, actionKey)));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  return value[0] ? toUpdate(value[0]) : null;
}

const answerKey = (prompt: Prompt, actionKey: ActionKey): Promise<string> => keyFrom('answer', prompt.key, actionKey);

/** One prompt by its key, or null. */
export async function readPrompt(site: Site, key: string): Promise<Prompt | null> {
  return (await readPrompts(site, equals('PromptKey', key)))[0] ?? null;
}

/**
 * Takes a prompt for sending; null where someone else took it first, which `If-Match` tells. After a lost answer nobody
 * can say who took it: it counts as taken, and is settled with the claims that stay open.
 */
export async function claimPrompt(site: Site, prompt: Prompt): Promise<Prompt | null> {
  if (!(await isFirstOfItsKey(site, prompt))) return null;
  try {
    return await patchPrompt(site, prompt, { State: 'claimed', Attempts: prompt.attempts + 1 });
  } catch (thrown) {
    if (thrown instanceof GraphFailure && (thrown.isStale || thrown.status === 404)) return null;
    throw thrown;
  }
}

/** A lead must not be asked twice because a request that was given up for lost made a second row. */
async function isFirstOfItsKey(site: Site, { key, row }: Prompt): Promise<boolean> {
  const path = itemsPath(site, 'prompts', equals('PromptKey', key));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  await removeTwins(site, 'prompts', value);
  return Math.min(...value.map(({ id }) => Number(id))) === Number(row.id);
}

/** What became of a prompt. */
export interface PromptChange {
  state: Prompt['state'];
  activityId?: string;
  conversationId?: string;
  lastError?: string | null;
}

/** Records what became of a prompt that this bot holds, and touches its actions, so that boards hear of it. @throws {GraphFailure} */
export async function settlePrompt(site: Site, prompt: Prompt, change: PromptChange): Promise<Prompt> {
  const fields: Fields = { State: change.state };
  if (change.activityId !== undefined) fields['ActivityId'] = change.activityId;
  if (change.conversationId !== undefined) fields['ConversationId'] = change.conversationId;
  if (change.lastError !== undefined) fields['LastError'] = change.lastError;
  const settled = await bringTo(site, prompt, change.state, fields);
  for (const key of settled.actionKeys) await touchByKey(site, key);
  return settled;
}

/**
 * Writes an action's row as it is, for its new ETag. Where that fails the prompt is settled all the same: a row that somebody
 * else changed is touched by that, and otherwise boards see the prompt at their next whole look.
 */
async function touchByKey(site: Site, key: ActionKey): Promise<void> {
  try {
    const path = itemsPath(site, 'actions', equals('ActionKey', key));
    const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
    const action = value[0] && toBoardAction(value[0]);
    if (action) await sendBatch(site.graph, [patchAction(site, action, { AskedOn: action.askedAt })]);
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure)) throw thrown;
  }
}

/** Brings a prompt to a state, whatever became of earlier attempts: it is read again before it is written again. */
async function bringTo(site: Site, prompt: Prompt, state: Prompt['state'], fields: Fields): Promise<Prompt> {
  let now = prompt;
  for (let attempt = 1; ; attempt++) {
    try {
      return await patchPrompt(site, now, fields);
    } catch (thrown) {
      if (!(thrown instanceof GraphFailure) || !(thrown.isStale || thrown.isOutcomeUnknown)) throw thrown;
      const found = await readPrompt(site, prompt.key);
      if (found?.state === state) return found;
      if (!found || attempt === ATTEMPTS || found.state !== prompt.state) throw thrown;
      now = found;
    }
  }
}

async function patchPrompt(site: Site, prompt: Prompt, fields: Fields): Promise<Prompt> {
  const answers = await sendBatch(site.graph, [
    promptRequest(site, prompt, fields),
    {
      id: 'read',
      method: 'GET',
      url: listPath(site, 'prompts', `/items/${prompt.row.id}?${expandFields('prompts')}`),
      dependsOn: ['prompt'],
    },
  ]);
  bodyOf(answers, 'prompt');
  const after = toPrompt(bodyOf<ListItem>(answers, 'read'));
  if (!after) throw new StoreError('This request is no longer in SharePoint: someone deleted it.');
  return after;
}

const promptRequest = (site: Site, prompt: Prompt, fields: Fields): BatchRequest => ({
  id: 'prompt',
  method: 'PATCH',
  url: listPath(site, 'prompts', `/items/${prompt.row.id}/fields`),
  headers: { 'If-Match': prompt.row.etag },
  body: fields,
});

/** A lead's answer to a prompt, checked by the bot: the person is a lead of it, the rating is in the legend. */
export interface PromptAnswer {
  prompt: Prompt;
  action: BoardAction;
  actionName: string;
  to: string;
  note: string;
  saidBy: string;
}

/** What an answer became. */
export interface Answered {
  prompt: Prompt;
  action: BoardAction;
  update: Update;
}

/**
 * Writes an answer: the action, the entry that records it and the prompt's state, in one `$batch`. The entry's key comes
 * from the prompt, so an answer sent twice is written once. @throws {AlreadyAnsweredError} @throws {ConflictError}
 */
export async function answerPrompt(site: Site, answer: PromptAnswer): Promise<Answered> {
  const { prompt, action } = answer;
  if (prompt.state === 'answered')
    throw new AlreadyAnsweredError('This request was answered before, so nothing was written again.');
  const key = await answerKey(prompt, action.key);
  const standing = await readStanding(site, action);
  // An earlier attempt may have come as far as the entry: then that is what was said, whatever is sent now.
  const before = standing.steps.some((step) => step.key === key) ? await readAnswer(site, prompt, action.key) : null;
  const update = toEntry(site, answer, key, standing);
  const changed = before ? standing.action : await recordAnswer(site, answer, update, hasReached(standing, key));
  const after = (await readPrompt(site, prompt.key)) ?? prompt;
  const settled =
    after.state === 'answered'
      ? after
      : await bringTo(site, after, 'answered', { State: 'answered', AnsweredOn: update.saidAt });
  return { prompt: settled, action: changed, update: before ?? recorded(update) };
}

async function recordAnswer(
  site: Site,
  answer: PromptAnswer,
  update: NewUpdate,
  mayHaveLanded: boolean,
): Promise<BoardAction> {
  const { prompt, action, to } = answer;
  try {
    return await changeAction(site, {
      action,
      fields: (now) => (to === action.rating ? {} : ratedFields(ratedAs(now, to, false))),
      update,
      mayHaveLanded,
      also: [promptRequest(site, prompt, { State: 'answered', AnsweredOn: update.saidAt })],
    });
  } catch (thrown) {
    // SharePoint let two ratings through: the lead's words are recorded, which is all that answering asks for.
    if (thrown instanceof ConflictError && thrown.isWritten) return readActionRow(site, action.row.id);
    throw thrown;
  }
}

/** Where an earlier attempt came as far as the row, the rating stands in it already, and what it was before is not known. */
function toEntry(
  site: Site,
  { action, actionName, to, note, saidBy }: PromptAnswer,
  key: string,
  standing: Standing,
): NewUpdate {
  const isChange = to !== action.rating || hasReached(standing, key);
  const before = to === action.rating ? null : action.rating;
  return {
    key,
    subjectKey: action.key,
    subjectName: actionName,
    kind: isChange ? 'rating' : 'answer',
    saidAt: site.now().toISOString(),
    saidBy,
    source: 'chat',
    text: note,
    before,
    after: to,
  };
}

const recorded = (update: NewUpdate): Update => toUpdate({ id: '0', fields: toUpdateFields(update) });
