import type { FocusArea, Plan, PlanAction, PlanEvidence, PlanUpdate } from '../../domain/plan.ts';
import { extraText } from '../../domain/compare-plans.ts';
import { filled, momentOf, singleLine } from '../rows/field.ts';
import type { Fields } from '../site.ts';
import type { NewRow } from '../write-rows.ts';
import type { KeyMaker } from '../key.ts';
import type { Beside } from './beside.ts';
import { foldName, type Owners } from './import-decisions.ts';

/** Where in the plan the next action stands; positions run through the whole plan. */
export interface ActionPlace {
  plan: Plan;
  keyOf: KeyMaker;
  /** The sub-group that owns an action, where somebody decided. */
  owners: Owners;
  beside: Beside;
  next: number;
}

/** The key of the action that stands at a position of its file, from 1. */
export const actionKeyAt = (keyOf: KeyMaker, position: number): Promise<string> => keyOf('action', String(position));

/** The rows of a focus area's actions: the action, its ratings at the review dates, its notes and its evidence. */
export async function actionRows(place: ActionPlace, area: FocusArea, areaKey: string): Promise<NewRow[]> {
  const rows: NewRow[] = [];
  for (const action of area.actions) {
    const key = await actionKeyAt(place.keyOf, ++place.next);
    const position = place.beside.last.action + place.next;
    rows.push(...(await rowsOfAction(place, action, { key, areaKey, position, name: nameOfAction(action, area) })));
  }
  return rows;
}

/** What rows that belong to an action call it in their titles. */
export const nameOfAction = (action: PlanAction, area: FocusArea): string =>
  action.ref ?? `${area.ref ?? ''} (no letter)`.trim();

/** The rows of one action that is new. */
export async function rowsOfAction(
  place: Omit<ActionPlace, 'next'>,
  action: PlanAction,
  placed: Placed,
): Promise<NewRow[]> {
  const { key, name } = placed;
  const updates = await updateRows(place.keyOf, action.updates, key, name);
  return [
    { list: 'actions', fields: actionFields(action, placed, { updates, owners: place.owners }) },
    ...(await ratingRows(place, action, key, name)),
    ...updates,
    ...(await evidenceRows(place.keyOf, action.evidence, key)),
  ];
}

/** Where a new action goes. */
export interface Placed {
  key: string;
  areaKey: string;
  position: number;
  name: string;
}

function actionFields(
  action: PlanAction,
  { key, areaKey, position, name }: Placed,
  { updates, owners }: { updates: readonly NewRow[]; owners: Owners },
): Fields {
  return filled({
    Title: singleLine(`${name} ${action.text}`),
    ActionKey: key,
    StructureKey: areaKey,
    Ref: action.ref && singleLine(action.ref),
    Letter: action.letter,
    Text: action.text,
    Leads: action.leadsText,
    SubGroup: owners(action),
    Measure: action.measure,
    Rating: action.status,
    RatingAgreed: 'yes',
    AgreedRating: action.status,
    LastReviewRating: lastReviewRating(action),
    DueText: action.due && singleLine(action.due.text),
    DuePartialDate: action.due?.date,
    DueDate: momentOf(action.due?.date ?? null),
    OriginalDueText: action.due && singleLine(action.due.text),
    EvidenceCount: action.evidence.length,
    Extra: extraText(action),
    Retired: false,
    Position: position,
    ...lastUpdateFields(updates),
  });
}

/** The rating at the newest review date of the file. */
export const lastReviewRating = (action: PlanAction): string | null => Object.values(action.ratings).at(-1) ?? null;

/** The newest dated note, or the last one where none is dated: fragments stand after the date that they belong to. */
export function lastUpdateFields(updates: readonly NewRow[]): Fields {
  const dated = updates.filter(({ fields }) => fields['PartialDate']);
  const latest = dated
    .toSorted((a, b) => String(a.fields['PartialDate']).localeCompare(String(b.fields['PartialDate'])))
    .at(-1);
  const row = latest ?? updates.at(-1);
  if (!row) return {};
  const { UpdateKey, SaidOn, PartialDate, SaidBy, Text } = row.fields;
  return {
    LastUpdateKey: UpdateKey,
    LastUpdateOn: SaidOn,
    LastUpdatePartialDate: PartialDate,
    LastUpdateBy: SaidBy,
    LatestUpdate: Text,
  };
}

/** Today's rating is the action's own: it goes into no column that is still open, and nothing goes into one that was closed. */
export function ratingRows(
  { plan, keyOf, beside }: Pick<ActionPlace, 'plan' | 'keyOf' | 'beside'>,
  action: PlanAction,
  key: string,
  name: string,
): Promise<NewRow[]> {
  const rated = plan.reviewDates.filter(
    ({ label }) => action.ratings[label] && (beside.reviews.get(foldName(label))?.state ?? 'imported') === 'imported',
  );
  return Promise.all(
    rated.map(async ({ label }): Promise<NewRow> => {
      const code = action.ratings[label];
      return {
        list: 'ratings',
        fields: filled({
          Title: singleLine(`${name} at ${label}: ${code}`),
          RatingKey: await keyOf('rating', key, label),
          SubjectKey: key,
          ReviewKey: beside.reviews.get(foldName(label))?.key ?? (await keyOf('review', label)),
          Code: code,
        }),
      };
    }),
  );
}

/** Notes of a file as rows. */
export function updateRows(
  keyOf: KeyMaker,
  updates: readonly PlanUpdate[],
  key: string,
  name: string,
): Promise<NewRow[]> {
  const toRow = async (update: PlanUpdate, index: number): Promise<NewRow> => ({
    list: 'updates',
    fields: filled({
      Title: singleLine(`${name}: ${update.text}`),
      UpdateKey: await keyOf('update', key, String(index)),
      SubjectKey: key,
      Kind: 'note',
      SaidOn: momentOf(update.date),
      PartialDate: update.date,
      DateText: update.dateText && singleLine(update.dateText),
      Source: 'import',
      Text: update.text,
      Position: index + 1,
    }),
  });
  return Promise.all(updates.map(toRow));
}

/** Evidence of a file as rows. */
export function evidenceRows(keyOf: KeyMaker, evidence: readonly PlanEvidence[], key: string): Promise<NewRow[]> {
  return Promise.all(
    evidence.map(async ({ text, address }, index): Promise<NewRow> => ({
      list: 'evidence',
      fields: filled({
        Title: singleLine(text),
        EvidenceKey: await keyOf('evidence', key, String(index)),
        SubjectKey: key,
        Text: text,
        Address: address,
        Position: index + 1,
      }),
    })),
  );
}
