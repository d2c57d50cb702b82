import type { ActionKey } from '../../domain/board.ts';
import { openActionsOf, type AnswerMark, type Prompt, type PromptState } from '../../domain/prompt.ts';
import { bodyOf, sendBatch, type BatchRequest } from '../../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { patchAction } from '../change-action.ts';
import { toBoardAction } from '../rows/action-row.ts';
import { toPrompt, writeMarks } from '../rows/prompt-row.ts';
import { equals, expandFields, itemsPath, listPath, type Fields, type ListItem, type Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import { removeTwins } from '../twins.ts';
import { readPrompt } from './read-prompts.ts';

const ATTEMPTS = 4;

/**
 * Takes prompts, at most 20, for sending: those that are this bot's now, which `If-Match` tells. After a lost answer nobody can
 * say who took one: it is settled with the claims that stay open. @throws {GraphFailure}
 */
export async function claimPrompts(site: Site, prompts: readonly Prompt[]): Promise<Prompt[]> {
  const first = await withoutLaterRows(site, prompts);
  if (first.length === 0) return [];
  const claims = await sendBatch(
    site.graph,
    first.map((prompt) => patchRequest(site, prompt, { State: 'claimed', Attempts: prompt.attempts + 1 })),
  );
  const taken = first.filter(({ key }) => isTaken(claims.get(key)?.status ?? 0));
  if (taken.length === 0) return [];
  const read = await sendBatch(
    site.graph,
    taken.map((prompt) => readRequest(site, prompt)),
  );
  return taken.flatMap(({ key }) => toPrompt(bodyOf<ListItem>(read, key)) ?? []);
}

function isTaken(status: number): boolean {
  if (status < 400 && status > 0) return true;
  if ([404, 409, 412].includes(status)) return false;
  throw failureFromAnswer(status, null);
}

/** A lead must not be asked twice because a request that was given up for lost made a second row. */
async function withoutLaterRows(site: Site, prompts: readonly Prompt[]): Promise<Prompt[]> {
  const answers = await sendBatch(
    site.graph,
    prompts.map(({ key }) => ({ id: key, method: 'GET', url: itemsPath(site, 'prompts', equals('PromptKey', key)) })),
  );
  const first: Prompt[] = [];
  for (const prompt of prompts) {
    const { value } = bodyOf<Page<ListItem>>(answers, prompt.key);
    await removeTwins(site, 'prompts', value);
    if (Math.min(...value.map(({ id }) => Number(id))) === Number(prompt.row.id)) first.push(prompt);
  }
  return first;
}

/** What becomes of a prompt. What is left out stays. */
export interface PromptChange {
  state?: PromptState;
  activityId?: string | null;
  conversationId?: string | null;
  lastError?: string | null;
  draft?: string | null;
  askedAt?: string;
  attempts?: number;
}

/** Records what became of a prompt that this bot holds; boards hear of what failed, of the rest by the action itself. @throws {GraphFailure} */
export async function settlePrompt(site: Site, prompt: Prompt, change: PromptChange): Promise<Prompt> {
  const settled = await bringTo(site, prompt, change.state ?? prompt.state, toFields(change));
  const isNews = change.state !== undefined && (prompt.round === null || change.state === 'failed');
  if (isNews) for (const key of settled.actionKeys) await touchByKey(site, key);
  return settled;
}

const COLUMN = {
  state: 'State',
  activityId: 'ActivityId',
  conversationId: 'ConversationId',
  lastError: 'LastError',
  draft: 'Draft',
  askedAt: 'AskedOn',
  attempts: 'Attempts',
} as const satisfies Record<keyof PromptChange, string>;

const toFields = (change: PromptChange): Fields =>
  Object.fromEntries(
    Object.entries(change).flatMap(([name, value]) =>
      value === undefined ? [] : [[COLUMN[name as keyof PromptChange], value]],
    ),
  );

/**
 * Puts marks upon a prompt: what was said about which of its actions. It is answered once nothing is open, and open again when
 * an answer was taken back. @throws {GraphFailure}
 */
export async function markPrompt(site: Site, prompt: Prompt, marks: readonly AnswerMark[]): Promise<Prompt> {
  let now = prompt;
  for (let attempt = 1; ; attempt++) {
    const missing = marks.filter((mark) => !now.marks.some((one) => isSameMark(one, mark)));
    if (missing.length === 0) return now;
    const after = await tryToMark(site, now, missing);
    if (after && missing.every((mark) => after.marks.some((one) => isSameMark(one, mark)))) return after;
    if (attempt === ATTEMPTS)
      throw new StoreError('SharePoint did not keep what was said of this request. Please try again.');
    const read = await readPrompt(site, prompt.key);
    if (!read) return now;
    now = read;
  }
}

const isSameMark = (one: AnswerMark, other: AnswerMark): boolean =>
  one.actionKey === other.actionKey && one.what === other.what && one.updateKey === other.updateKey;

async function tryToMark(site: Site, prompt: Prompt, missing: readonly AnswerMark[]): Promise<Prompt | null> {
  const marks = [...prompt.marks, ...missing];
  const isDone = openActionsOf({ ...prompt, marks }).length === 0;
  const last = missing.at(-1);
  const state: Fields = isDone
    ? { State: 'answered', AnsweredOn: last?.at ?? null, Draft: null }
    : prompt.state === 'answered'
      ? { State: 'sent', AnsweredOn: null }
      : {};
  try {
    return await patchPrompt(site, prompt, { Marks: writeMarks(marks), ...state });
  } catch (thrown) {
    if (thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown)) return null;
    throw thrown;
  }
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
async function bringTo(site: Site, prompt: Prompt, state: PromptState, fields: Fields): Promise<Prompt> {
  let now = prompt;
  for (let attempt = 1; ; attempt++) {
    try {
      return await patchPrompt(site, now, fields);
    } catch (thrown) {
      if (!(thrown instanceof GraphFailure) || !(thrown.isStale || thrown.isOutcomeUnknown)) throw thrown;
      const found = await readPrompt(site, prompt.key);
      if (found && state !== prompt.state && found.state === state) return found;
      if (!found || attempt === ATTEMPTS || found.state !== prompt.state) throw thrown;
      now = found;
    }
  }
}

async function patchPrompt(site: Site, prompt: Prompt, fields: Fields): Promise<Prompt> {
  const read = { ...readRequest(site, prompt), id: 'read', dependsOn: [prompt.key] };
  const answers = await sendBatch(site.graph, [patchRequest(site, prompt, fields), read]);
  bodyOf(answers, prompt.key);
  const after = toPrompt(bodyOf<ListItem>(answers, 'read'));
  if (!after) throw new StoreError('This request is no longer in SharePoint: someone deleted it.');
  return after;
}

const readRequest = (site: Site, { key, row }: Prompt): BatchRequest => ({
  id: key,
  method: 'GET',
  url: listPath(site, 'prompts', `/items/${row.id}?${expandFields('prompts')}`),
});

const patchRequest = (site: Site, { key, row }: Prompt, fields: Fields): BatchRequest => ({
  id: key,
  method: 'PATCH',
  url: listPath(site, 'prompts', `/items/${row.id}/fields`),
  headers: { 'If-Match': row.etag },
  body: fields,
});
