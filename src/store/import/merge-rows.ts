import type { ImportComparison } from '../../domain/compare-plans.ts';
import type { FocusArea, Plan, PlanAction } from '../../domain/plan.ts';
import type { KeyMaker } from '../key.ts';
import type { NewRow } from '../write-rows.ts';
import {
  actionKeyAt,
  evidenceRows,
  nameOfAction,
  ratingRows,
  rowsOfAction,
  updateRows,
  type ActionPlace,
} from './action-rows.ts';
import type { Beside } from './beside.ts';
import { foldName, ownersOf, placeKey, type ImportDecisions } from './import-decisions.ts';
import type { Places } from './merge-places.ts';
import type { MergeChoices } from './merge-choices.ts';
import { peopleRows, subGroupRows } from './people-rows.ts';
import { legendRows, reviewRows, settingRows } from './plan-to-rows.ts';

interface Merging {
  plan: Plan;
  comparison: ImportComparison;
  choices: MergeChoices;
  decisions: ImportDecisions;
  beside: Beside;
  places: Places;
  keyOf: KeyMaker;
}

/** Every row that a newer version of a file brings: statuses, review dates, people, new actions, and what is new of others. */
export async function mergeRows(merging: Merging): Promise<NewRow[]> {
  const { plan, decisions, beside, places, keyOf } = merging;
  return [
    ...settingRows(plan, beside),
    ...(await legendRows(plan, keyOf, beside)),
    ...(await reviewRows(plan, keyOf, beside)),
    ...(await peopleRows(plan, keyOf, { decisions, beside })),
    ...(await subGroupRows(keyOf, { decisions, beside })),
    ...places.rows,
    ...(await rowsOfActions(merging)),
  ];
}

async function rowsOfActions(merging: Merging): Promise<NewRow[]> {
  const { plan, keyOf, beside, decisions } = merging;
  const place = { plan, keyOf, beside, owners: ownersOf(decisions, beside.subGroups) };
  const keys = new Map(merging.comparison.pairs.map(({ source, key }) => [placeKey(source), key]));
  const left = new Set(merging.choices.leaveOut.map(placeKey));
  const rows: NewRow[] = [];
  let at = 0;
  for (const { focusAreas } of plan.priorities)
    for (const area of focusAreas)
      for (const action of area.actions) {
        at++;
        const key = keys.get(placeKey(action.source));
        if (key) rows.push(...(await newsOf(merging, place, { action, area, key })));
        else if (!left.has(placeKey(action.source)))
          rows.push(...(await newAction(merging, place, { action, area, key: await actionKeyAt(keyOf, at) })));
      }
  return rows;
}

interface Keyed {
  action: PlanAction;
  area: FocusArea;
  key: string;
}

const newAction = ({ places }: Merging, place: Omit<ActionPlace, 'next'>, { action, area, key }: Keyed) =>
  rowsOfAction(place, action, { key, ...places.of(action.source), name: nameOfAction(action, area) });

/** What a newer version says anew of an action that is there: ratings at new review dates, notes and evidence. */
async function newsOf(
  { plan, comparison, beside, keyOf }: Merging,
  place: Omit<ActionPlace, 'next'>,
  { action, area, key }: Keyed,
): Promise<NewRow[]> {
  const name = nameOfAction(action, area);
  const news = comparison.changed.find((one) => one.key === key);
  const reviewDates = plan.reviewDates.filter(({ label }) => !beside.reviews.has(foldName(label)));
  const updates = await updateRows(keyOf, action.updates, key, name);
  const evidence = await evidenceRows(keyOf, action.evidence, key);
  return [
    ...(await ratingRows({ ...place, plan: { ...plan, reviewDates } }, action, key, name)),
    // Rows are keyed by their places in the file, so that a merge that goes on after it was cut off makes the same ones.
    ...updates.filter((_row, index) => news?.updates.includes(action.updates[index] as never)),
    ...evidence.filter((_row, index) => news?.evidence.includes(action.evidence[index] as never)),
  ];
}
