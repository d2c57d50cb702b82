import type { ActionKey, BoardAction } from '../domain/board.ts';
import { canGiveRating } from '../domain/version-steps.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { readItems } from './read-items.ts';
import { isRetired, toAction, toBoardAction } from './rows/action-row.ts';
import { keyIn, textOf } from './rows/field.ts';
import { equals, expandFields, listPath, type ListItem, type Site } from './site.ts';
import { RowGoneError } from './store-error.ts';

/** A recorded entry as far as it tells what was done to an action, and upon what. `row` rises in the order of writing. */
export interface Step {
  row: number;
  key: string;
  /** The entry that was the action's newest when this one was written. */
  previousKey: string | null;
  kind: string;
  after: string | null;
  /** The closed review date that it corrects, where it is about one. */
  reviewKey: string | null;
  by: string;
  at: string | null;
  text: string;
}

/** How an action stands in SharePoint now: its row, and what was recorded of it. */
export interface Standing {
  action: BoardAction;
  isRetired: boolean;
  /** The entry upon which the row's newest was written. */
  previousKey: string | null;
  steps: Step[];
}

const COLUMNS = ['UpdateKey', 'PreviousKey', 'Kind', 'After', 'ReviewKey', 'SaidBy', 'SaidOn', 'Text'];
const PAGE = 999;

/** An action as far as it is needed to find it again. `isMended`: its row may lack the key, which is put back to it. */
export type Known = Pick<BoardAction, 'key' | 'row'> & { isMended?: boolean; mayBeRetired?: boolean };

/** Reads how an action stands, in one `$batch`. @throws {RowGoneError} @throws {GraphFailure} */
export async function readStanding(site: Site, known: Known): Promise<Standing> {
  const answers = await sendBatch(site.graph, [readRequest(site, known.row.id), stepsRequest(site, known.key)]);
  return standingIn(site, known, answers);
}

/** How an action stands by the answers to {@link readRequest} and {@link stepsRequest}. @throws {RowGoneError} */
export async function standingIn(
  site: Site,
  { key, isMended = false, mayBeRetired = false }: Known,
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<Standing> {
  const row = rowIn(answers);
  const whole = isMended ? withKey(row, key) : row;
  const action = (mayBeRetired && toAction(whole)) || wholeAction(whole);
  // What is recorded of another key would be found by nobody.
  if (action.key !== key) throw new RowGoneError('keyless');
  return {
    action,
    isRetired: isRetired(row),
    previousKey: textOf(row.fields ?? {}, 'PreviousUpdateKey'),
    steps: await stepsIn(site, answers),
  };
}

/**
 * True where an act reached SharePoint. Any of three proves it: the row carries the key of its newest entry, the entry its
 * own, and what somebody wrote on top of it names it, even where the entry itself was never written.
 */
export const hasReached = ({ action, previousKey, steps }: Standing, key: string): boolean =>
  action.lastUpdate?.key === key ||
  previousKey === key ||
  steps.some((step) => step.key === key || step.previousKey === key);

/** The request that reads an action's row; its answer is named `read`. */
export const readRequest = (site: Site, id: string): BatchRequest => ({
  id: 'read',
  method: 'GET',
  url: listPath(site, 'actions', `/items/${id}?${expandFields('actions', ['PreviousUpdateKey'])}`),
});

/** The request for what was recorded of an action; its answer is named `steps`. */
export function stepsRequest(site: Site, actionKey: string): BatchRequest {
  const filter = encodeURIComponent(equals('SubjectKey', actionKey));
  const query = `$expand=fields($select=${COLUMNS.join(',')})&$filter=${filter}&$top=${PAGE}`;
  return { id: 'steps', method: 'GET', url: listPath(site, 'updates', `/items?${query}`) };
}

async function stepsIn(site: Site, answers: ReadonlyMap<string, BatchAnswer>): Promise<Step[]> {
  const { value } = await readItems(site, bodyOf<Page<ListItem>>(answers, 'steps'));
  return value.flatMap(toStep);
}

function toStep({ id, fields = {} }: ListItem): Step[] {
  const key = textOf(fields, 'UpdateKey');
  if (!key) return [];
  return [
    {
      row: Number(id),
      key,
      previousKey: textOf(fields, 'PreviousKey'),
      kind: textOf(fields, 'Kind') ?? '',
      after: textOf(fields, 'After'),
      reviewKey: textOf(fields, 'ReviewKey'),
      by: textOf(fields, 'SaidBy') ?? '',
      at: textOf(fields, 'SaidOn'),
      text: textOf(fields, 'Text') ?? '',
    },
  ];
}

/** An action's row as it stands now. @throws {RowGoneError} @throws {GraphFailure} */
export async function readActionRow(site: Site, id: string): Promise<BoardAction> {
  return wholeAction(rowIn(await sendBatch(site.graph, [readRequest(site, id)])));
}

function rowIn(answers: ReadonlyMap<string, BatchAnswer>): ListItem {
  try {
    return bodyOf<ListItem>(answers, 'read');
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) throw new RowGoneError('deleted');
    throw thrown;
  }
}

/** The row with a key where it has none. */
export const withKey = (row: ListItem, key: ActionKey): ListItem =>
  keyIn(row.fields ?? {}, 'ActionKey') ? row : { ...row, fields: { ...row.fields, ActionKey: key } };

/** The action that a row holds. @throws {RowGoneError} where it was retired, or its key deleted */
export function wholeAction(item: ListItem): BoardAction {
  const action = toBoardAction(item);
  if (!action) throw new RowGoneError(isRetired(item) ? 'retired' : 'keyless');
  return action;
}

/** Whether an entry gave the action a rating. */
export const isRatingStep = ({ kind, after, reviewKey }: Step): boolean =>
  after !== null && reviewKey === null && canGiveRating(kind);

/**
 * The rating that somebody else gave between what a person saw and what they wrote, where the service let both through:
 * no document proves that SharePoint honours `If-Match` on `/fields`. Of two such acts exactly one is told, the one
 * recorded second. Entries that one's own stands upon are no surprise, however late they were recorded.
 */
export function overtaken(steps: readonly Step[], ownKey: string, seenKey: string | null): Step | null {
  const byKey = new Map(steps.toReversed().map((step) => [step.key, step]));
  const own = byKey.get(ownKey);
  if (!own) return null;
  const seen = seenKey === null ? 0 : byKey.get(seenKey)?.row;
  if (seen === undefined) return null;
  const known = ancestorsOf(own, byKey);
  const between = steps.filter(
    (step) => step.row > seen && step.row < own.row && isRatingStep(step) && !known.has(step.key),
  );
  const last = between.at(-1);
  return last && last.after !== own.after ? last : null;
}

/** True where an entry stands upon another, directly or through entries between. */
export function standsUpon(steps: readonly Step[], key: string, other: string): boolean {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const step = byKey.get(key);
  return step !== undefined && ancestorsOf(step, byKey).has(other);
}

function ancestorsOf(step: Step, byKey: ReadonlyMap<string, Step>): Set<string> {
  const known = new Set([step.key]);
  for (let at = step.previousKey; at !== null && !known.has(at); at = byKey.get(at)?.previousKey ?? null) known.add(at);
  return known;
}
