import type { BoardAction } from '../domain/board.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../graph/graph-failure.ts';
import { singleLine } from './rows/field.ts';
import { toUpdateFields, type NewUpdate } from './rows/update-row.ts';
import { listPath, type Fields, type ListItem, type Site } from './site.ts';
import {
  hasReached,
  isRatingStep,
  overtaken,
  readRequest,
  readStanding,
  standingIn,
  standsUpon,
  stepsRequest,
  type Known,
  type Standing,
  type Step,
} from './standing.ts';
import { ConflictError, RowGoneError, type Clash } from './store-error.ts';
import { removeTwins } from './twins.ts';
import { createRequest, ensureRows } from './write-rows.ts';

/** A change of an action together with the entry that records it. */
export interface ActionChange {
  /** The action as it stood for the person whose act it is. */
  action: BoardAction;
  /** What is written to the row, or how that follows from the row as it stands. */
  fields: Fields | ((now: BoardAction) => Fields);
  /** What the row is to say afterwards in those of its fields over which two people may clash. A rating is watched anyway. */
  watched?: Watched;
  update: NewUpdate;
  /** True where the entry is not news of the work: the card keeps the words that were said last. */
  isQuiet?: boolean;
  /** What the change does to whether the action is on the plan; any other needs it to be there. */
  retiring?: 'retire' | 'restore';
  /** Further requests of the same `$batch`, carried out after the entry was written. */
  also?: BatchRequest[];
  /** True where an earlier attempt was made whose outcome nobody knows. */
  mayHaveLanded?: boolean | undefined;
}

/** Values of fields about which somebody is asked who finds another's in their place. */
export type Watched = Partial<Pick<BoardAction, Exclude<Clash['field'], 'subGroup'>>>;

const ATTEMPTS = 4;

const fieldsUpon = ({ fields }: Pick<ActionChange, 'fields'>, now: BoardAction): Fields =>
  typeof fields === 'function' ? fields(now) : fields;

/**
 * Changes an action and records why, in one `$batch`: the row with `If-Match`, and the entry that depends on it, so that a
 * stale row leaves no false record. A note never conflicts; a rating does where someone else gave another one meanwhile.
 * After a lost answer the lists are asked whether the work was done before anything is repeated.
 * @throws {ConflictError} @throws {RowGoneError} @throws {GraphFailure}
 */
export async function changeAction(site: Site, change: ActionChange): Promise<BoardAction> {
  let standing = mayHaveLanded(change) ? await readStanding(site, knownOf(change)) : null;
  for (let attempt = 1; ; attempt++) {
    if (standing && hasReached(standing, change.update.key)) return completeLanded(site, change, standing);
    if (standing?.isRetired && change.retiring === 'retire') throw new RowGoneError('retired');
    const action: BoardAction = standing ? withoutClash(change, standing) : change.action;
    const outcome = await attemptChange(site, change, action);
    if (outcome.done) return outcome.done;
    standing = await readStanding(site, knownOf(change));
    if (attempt === ATTEMPTS && !hasReached(standing, change.update.key)) throw outcome.failure;
  }
}

/** An act whose entry was never written may be taken up by somebody who reads the row anew, and finds its key there. */
const mayHaveLanded = ({ action, update, ...change }: ActionChange): boolean =>
  change.mayHaveLanded === true || action.lastUpdate?.key === update.key;

async function completeLanded(site: Site, change: ActionChange, standing: Standing): Promise<BoardAction> {
  if (!standing.steps.some(({ key }) => key === change.update.key)) {
    await ensureRows(site, [{ list: 'updates', fields: lateEntryFields(change, standing) }]);
    return standing.action;
  }
  await removeTwins(site, 'updates', ownRows(standing, change));
  return tellOvertaken(change, change.action, standing);
}

/** The action to try again upon. The same rating given by two people is no clash: each has said so in their own words. */
function withoutClash(change: ActionChange, { action: now, steps }: Standing): BoardAction {
  for (const [field, wanted] of Object.entries(watchedIn(change)) as [keyof Watched, unknown][]) {
    if (isSame(now[field], change.action[field]) || isSame(now[field], wanted)) continue;
    throw new ConflictError({ theirs: field === 'rating' ? asRated(now, steps) : now, field, isWritten: false });
  }
  return now;
}

function watchedIn(change: ActionChange): Watched {
  const fields = fieldsUpon(change, change.action);
  return 'Rating' in fields ? { ...change.watched, rating: fields['Rating'] as string | null } : (change.watched ?? {});
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * With who gave the rating in the place of who said the last words: a note may be newer, and a rating that was changed in
 * SharePoint itself has nobody's. The key stays that of the newest entry, for what is written next stands upon that.
 */
function asRated(now: BoardAction, steps: readonly Step[]): BoardAction {
  if (!now.lastUpdate) return now;
  const step = steps.findLast(isRatingStep);
  const { by, at, text } = step?.after === now.rating ? step : { by: '', at: null, text: '' };
  return { ...now, lastUpdate: { ...now.lastUpdate, date: null, by, at, text } };
}

type Outcome = { done: BoardAction; failure?: never } | { done?: never; failure: GraphFailure };

async function attemptChange(site: Site, change: ActionChange, action: BoardAction): Promise<Outcome> {
  try {
    const answers = await sendBatch(site.graph, requestsFor(site, change, action));
    return await judge(site, change, action, answers);
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.isOutcomeUnknown) return { failure: thrown };
    throw thrown;
  }
}

function requestsFor(site: Site, change: ActionChange, action: BoardAction): BatchRequest[] {
  const { also = [] } = change;
  return inSequence([
    patchAction(site, action, {
      ...lastUpdateFields(change, action),
      ...questionFields(change, action),
      ...fieldsUpon(change, action),
    }),
    createRequest(site, { list: 'updates', fields: entryFields(change, action) }, 'update'),
    ...also,
    readRequest(site, action.row.id),
    stepsRequest(site, action.key),
  ]);
}

/** Graph refuses a batch that is neither fully sequential nor fully parallel (microsoft-graph-docs#16280). */
const inSequence = (requests: readonly BatchRequest[]): BatchRequest[] =>
  requests.map((request, at) => {
    const before = requests[at - 1];
    return before ? { ...request, dependsOn: [before.id] } : request;
  });

const entryFields = ({ update }: ActionChange, action: BoardAction): Fields =>
  toUpdateFields({ ...update, previousKey: action.lastUpdate?.key ?? null });

/** The entry of an act that reached the row alone. Where others built upon it, what stood before it may not be known. */
function lateEntryFields({ update, action: seen }: ActionChange, standing: Standing): Fields {
  const { action, previousKey, steps } = standing;
  if (action.lastUpdate?.key === update.key) return toUpdateFields({ ...update, previousKey });
  const key = seen.lastUpdate?.key ?? null;
  const isLater = key !== null && (key === update.key || standsUpon(steps, key, update.key));
  return toUpdateFields({ ...update, previousKey: isLater ? null : key });
}

/** The request that changes an action's row if nobody changed it since it was read. */
export const patchAction = (site: Site, action: BoardAction, fields: Fields): BatchRequest => ({
  id: 'action',
  method: 'PATCH',
  url: listPath(site, 'actions', `/items/${action.row.id}/fields`),
  headers: { 'If-Match': action.row.etag },
  body: fields,
});

/** Kinds that say nothing new of the work, so the card keeps the words that were said last, and their age. */
const QUIET: readonly NewUpdate['kind'][] = ['correction', 'agreement', 'challenge', 'extension'];

const lastUpdateFields = (
  { update, isQuiet = QUIET.includes(update.kind) }: ActionChange,
  action: BoardAction,
): Fields => ({
  LastUpdateKey: update.key,
  PreviousUpdateKey: action.lastUpdate?.key ?? null,
  ...(isQuiet && action.lastUpdate ? {} : lastWords(update)),
});

/** What a question about the rating waits for. A correction of the rating ends it; one of the wording, or of a closed review date, does not. */
const SETTLES: readonly NewUpdate['kind'][] = ['answer', 'agreement', 'rating'];

/** Emptied only where something stands there: a site whose list is older has no such column. */
function questionFields({ update }: ActionChange, { questionedAt }: BoardAction): Fields {
  const { kind, after = null, reviewKey = null, saidAt } = update;
  if (kind === 'challenge') return { QuestionedOn: saidAt };
  const isSettled = SETTLES.includes(kind) || (kind === 'correction' && after !== null && reviewKey === null);
  return isSettled && questionedAt !== null ? { QuestionedOn: null } : {};
}

const lastWords = (update: NewUpdate): Fields => ({
  LastUpdateOn: update.saidAt,
  LastUpdatePartialDate: null,
  LastUpdateBy: singleLine(update.saidBy),
  LatestUpdate: update.text || update.nextStep?.text || '',
});

async function judge(
  site: Site,
  change: ActionChange,
  action: BoardAction,
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<Outcome> {
  const patched = answers.get('action');
  if (!patched || patched.status >= 400) {
    const failure = failureFromAnswer(patched?.status ?? 0, patched?.body ?? null, patched?.headers);
    if (failure.isStale || failure.isOutcomeUnknown) return { failure };
    if (failure.status === 404) throw new RowGoneError('deleted');
    throw failure;
  }
  const recorded = answers.get('update');
  if (!recorded || recorded.status >= 400)
    await ensureRows(site, [{ list: 'updates', fields: entryFields(change, action) }]);
  await finish(site, change, answers);
  const standing = await standingAfter(site, change, answers);
  await removeTwins(site, 'updates', ownRows(standing, change));
  return { done: tellOvertaken(change, action, standing) };
}

/** How the action stands after the change, from the answers themselves where they all came. */
const standingAfter = (site: Site, change: ActionChange, answers: ReadonlyMap<string, BatchAnswer>) =>
  ['read', 'steps'].every((id) => answers.get(id)?.status === 200)
    ? standingIn(site, knownOf(change), answers)
    : readStanding(site, knownOf(change));

/** A change may be the very one that gives the row its key back. */
const knownOf = (change: ActionChange): Known => ({
  key: change.action.key,
  row: change.action.row,
  isMended: 'ActionKey' in fieldsUpon(change, change.action),
  mayBeRetired: change.retiring !== undefined,
});

const ownRows = ({ steps }: Standing, { update }: ActionChange): ListItem[] =>
  steps.flatMap(({ key, row }) => (key === update.key ? [{ id: String(row), fields: { UpdateKey: key } }] : []));

/** The action as it stands. @throws {ConflictError} where another rating slipped in and SharePoint refused neither */
function tellOvertaken(change: ActionChange, base: BoardAction, { action, steps }: Standing): BoardAction {
  const step = 'rating' in watchedIn(change) ? overtaken(steps, change.update.key, base.lastUpdate?.key ?? null) : null;
  if (!step) return action;
  throw new ConflictError({ theirs: asGivenBy(action, step), field: 'rating', isWritten: true });
}

/** The action with the other's rating upon it. Its newest entry stays the newest, so that what is chosen stands upon that. */
const asGivenBy = (action: BoardAction, { key, after, by, at, text }: Step): BoardAction => ({
  ...action,
  rating: after,
  lastUpdate: { key: action.lastUpdate?.key ?? key, at, date: null, by, text },
});

/** Carries out again, on their own, those further requests that the batch left undone. */
async function finish(
  site: Site,
  { also = [] }: ActionChange,
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<void> {
  const undone = also.filter((request) => (answers.get(request.id)?.status ?? 0) === 424);
  if (undone.length === 0) return;
  const again = await sendBatch(site.graph, undone);
  for (const request of undone) bodyOf(again, request.id);
}
