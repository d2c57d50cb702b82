import type { ActionKey, BoardAction, PlanPerson } from '../../domain/board.ts';
import { isoWeekOf, type Prompt, type Why } from '../../domain/prompt.ts';
import { BATCH_LIMIT, sendBatch } from '../../graph/batch.ts';
import { patchAction } from '../change-action.ts';
import { deleteRows } from '../delete-rows.ts';
import { keyFrom } from '../key.ts';
import { toPromptFields, type NewPrompt } from '../rows/prompt-row.ts';
import { listPath, type Site } from '../site.ts';
import { InvalidChangeError } from '../store-error.ts';
import { ensureRows } from '../write-rows.ts';
import { readPrompt } from './read-prompts.ts';

/** One lead whom the schedule asks: in which round, who is asked in their place, about what and why. */
export interface ScheduledAsk {
  round: string;
  lead: PlanPerson;
  asked: PlanPerson;
  actions: readonly { action: BoardAction; why: Why }[];
}

/** Who decides about a scheduled prompt, and when it is asked, or would have been where it is held or left out: ISO moment. */
export interface Decider {
  name: string;
  at: string;
}

/** Makes the key of a scheduled prompt: one for each round and lead, whoever is asked in their place. */
export const scheduledKey = (round: string, leadKey: string): Promise<string> => keyFrom('round', round, leadKey);

/**
 * Writes the rows of a round that are not there yet, for the bot to send, and marks their actions as asked about.
 * @throws {GraphFailure}
 */
export async function askByClock(site: Site, asks: readonly ScheduledAsk[], askedAt: string): Promise<void> {
  const rows = await Promise.all(asks.map((ask) => toRow(ask, { state: 'requested', by: { name: '', at: askedAt } })));
  await ensureRows(
    site,
    rows.map((row) => ({ list: 'prompts', fields: toPromptFields(row) })),
  );
  const actions = new Map(asks.flatMap((ask) => ask.actions.map(({ action }) => [action.key, action])));
  await markAsked(site, [...actions.values()], askedAt);
}

/**
 * Decides about a scheduled prompt before it goes out: holds it back, leaves it out, or asks now; what was held or left out
 * can be asked after all. @throws {InvalidChangeError} where it has gone out
 */
export async function planPrompt(
  site: Site,
  ask: ScheduledAsk,
  state: 'held' | 'skipped' | 'requested',
  by: Decider,
): Promise<Prompt> {
  const row = await toRow(ask, { state, by });
  const there = await readPrompt(site, row.key);
  if (there) await changePlanned(site, there, state, by);
  else await ensureRows(site, [{ list: 'prompts', fields: toPromptFields(row) }]);
  if (state === 'requested')
    await markAsked(
      site,
      ask.actions.map(({ action }) => action),
      by.at,
    );
  const after = await readPrompt(site, row.key);
  if (after?.state !== state) throw goneOut();
  return after;
}

/** Takes back that a scheduled prompt was held or left out: the schedule asks again. @throws {InvalidChangeError} where it has gone out */
export async function putBackPrompt(site: Site, { key }: Pick<Prompt, 'key'>): Promise<void> {
  const there = await readPrompt(site, key);
  if (!there) return;
  if (there.state !== 'held' && there.state !== 'skipped') throw goneOut();
  await deleteRows(site, [{ list: 'prompts', id: there.row.id }]);
}

const goneOut = (): InvalidChangeError =>
  new InvalidChangeError('This request has gone out meanwhile, so nothing was changed.');

async function changePlanned(site: Site, prompt: Prompt, state: Prompt['state'], by: Decider): Promise<void> {
  if (!['held', 'skipped', 'requested'].includes(prompt.state)) throw goneOut();
  const fields = { State: state, AskedOn: by.at, AskedBy: by.name, Week: isoWeekOf(by.at) };
  const path = listPath(site, 'prompts', `/items/${prompt.row.id}/fields`);
  await site.graph.send({ method: 'PATCH', path, headers: { 'If-Match': prompt.row.etag }, body: fields });
}

async function toRow(
  { round, lead, asked, actions }: ScheduledAsk,
  { state, by }: { state: Prompt['state']; by: Decider },
): Promise<NewPrompt> {
  return {
    title: `${round}: ${asked.name}`,
    key: await scheduledKey(round, lead.key),
    kind: 'ask',
    round,
    personKey: asked.key,
    forKey: asked.key === lead.key ? null : lead.key,
    actionKeys: actions.map(({ action }) => action.key),
    why: Object.fromEntries(actions.map(({ action, why }): [ActionKey, Why] => [action.key, why])),
    state,
    askedBy: by.name,
    askedAt: by.at,
  };
}

/** A row that somebody changes in the same moment is touched by that; the request stands in its own list all the same. */
async function markAsked(site: Site, actions: readonly BoardAction[], askedAt: string): Promise<void> {
  for (let start = 0; start < actions.length; start += BATCH_LIMIT)
    await sendBatch(
      site.graph,
      actions
        .slice(start, start + BATCH_LIMIT)
        .map((action) => ({ ...patchAction(site, action, { AskedOn: askedAt }), id: action.key })),
    );
}

/** Writes messages of the bot's own, such as a channel's digest, that are not there yet. @throws {GraphFailure} */
export const writeMessages = (site: Site, messages: readonly NewPrompt[]): Promise<void> =>
  ensureRows(
    site,
    messages.map((message) => ({ list: 'prompts', fields: toPromptFields(message) })),
  );
