import type { Board, BoardAction } from '../../domain/board.ts';
import type { ImportComparison, MatchedAction } from '../../domain/compare-plans.ts';
import type { Plan, PlanAction } from '../../domain/plan.ts';
import type { KeyMaker } from '../key.ts';
import type { WholeLists } from '../plan-now/whole-lists.ts';
import { textOf } from '../rows/field.ts';
import type { Fields } from '../site.ts';
import { lastReviewRating, lastUpdateFields, updateRows } from './action-rows.ts';
import { actionsIn } from './actions-in.ts';
import type { Beside } from './beside.ts';
import { foldName, placeKey } from './import-decisions.ts';

interface Merging {
  plan: Plan;
  comparison: ImportComparison;
  board: Board;
  beside: Beside;
  lists: WholeLists;
  keyOf: KeyMaker;
}

/**
 * What the rows of actions repeat of other rows that a newer version of the file brought: how much evidence there is, the
 * newest dated note, and the rating at the newest review date. Written twice it is the same.
 */
export async function quietFields({
  plan,
  comparison,
  board,
  beside,
  lists,
  keyOf,
}: Merging): Promise<Map<string, Fields>> {
  const actions = new Map(board.actions.map((action) => [action.key, action]));
  const theirs = new Map(actionsIn(plan).map((action) => [placeKey(action.source), action]));
  const news = new Map(comparison.changed.map((matched) => [matched.key, matched]));
  const isNewestHere = isNewestClosedHere(plan, beside);
  const quiet = new Map<string, Fields>();
  for (const { source, key } of comparison.pairs) {
    const [own, other] = [actions.get(key), theirs.get(placeKey(source))];
    if (!own || !other) continue;
    const fields = {
      ...(isNewestHere ? {} : reviewFields(own, other)),
      ...evidenceFields(own, news.get(key), lists),
      ...(await noteFields(own, news.get(key), keyOf)),
    };
    if (Object.keys(fields).length > 0) quiet.set(key, fields);
  }
  return quiet;
}

/** A review date that was closed here came after those of a file that brings no new one. */
const isNewestClosedHere = ({ reviewDates }: Plan, { reviews }: Beside): boolean =>
  [...reviews.values()].some(({ state }) => state === 'closed') &&
  reviewDates.every(({ label }) => reviews.has(foldName(label)));

function reviewFields(own: BoardAction, theirs: PlanAction): Fields {
  const last = lastReviewRating(theirs);
  return last && last !== own.lastReviewRating ? { LastReviewRating: last } : {};
}

function evidenceFields(own: BoardAction, news: MatchedAction | undefined, { evidence }: WholeLists): Fields {
  const rows = evidence.filter(({ fields = {} }) => textOf(fields, 'SubjectKey') === own.key).length;
  const count = rows + (news?.evidence.length ?? 0);
  return count > own.evidenceCount ? { EvidenceCount: count } : {};
}

/** Words that were said in the app stand on the card until something newer is said. */
async function noteFields(own: BoardAction, news: MatchedAction | undefined, keyOf: KeyMaker): Promise<Fields> {
  if (!news || news.updates.length === 0) return {};
  const { LastUpdateKey, ...words } = lastUpdateFields(await updateRows(keyOf, news.updates, own.key, ''));
  if (!own.lastUpdate) return { LastUpdateKey, ...words };
  const isNewer = own.lastUpdate.date !== null && String(words['LastUpdatePartialDate'] ?? '') > own.lastUpdate.date;
  return isNewer ? words : {};
}
