import type { FocusArea, Plan, PlanAction, PlanUpdate } from '../../domain/plan.ts';
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
    const name = action.ref ?? `${area.ref ?? ''} (no letter)`.trim();
    const updates = await updateRows(place.keyOf, action, key, name);
    rows.push({
      list: 'actions',
      fields: actionFields(action, { key, areaKey, position, name, updates, owners: place.owners }),
    });
    rows.push(
      ...(await ratingRows(place, action, key, name)),
      ...updates,
      ...(await evidenceRows(place.keyOf, action, key)),
    );
  }
  return rows;
}

interface Placed {
  key: string;
  areaKey: string;
  position: number;
  name: string;
  updates: NewRow[];
  owners: Owners;
}

function actionFields(action: PlanAction, { key, areaKey, position, name, updates, owners }: Placed): Fields {
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
    LastReviewRating: lastReviewRating(action),
    DueText: action.due && singleLine(action.due.text),
    DuePartialDate: action.due?.date,
    DueDate: momentOf(action.due?.date ?? null),
    OriginalDueText: action.due && singleLine(action.due.text),
    EvidenceCount: action.evidence.length,
    Extra: extraLines(action),
    Retired: false,
    Position: position,
    ...lastUpdateFields(updates),
  });
}

const lastReviewRating = (action: PlanAction): string | null => Object.values(action.ratings).at(-1) ?? null;

function extraLines(action: PlanAction): string {
  const extra = action.statusText ? { ...action.extra, Status: action.statusText } : action.extra;
  return Object.entries(extra)
    .map(([head, value]) => `${head.replaceAll(/\s+/g, ' ')}: ${value.replaceAll(/\s+/g, ' ')}`)
    .join('\n');
}

/** The newest dated note, or the last one where none is dated: fragments stand after the date that they belong to. */
function lastUpdateFields(updates: readonly NewRow[]): Fields {
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

/** Today's rating is the action's own: it goes into no column that is still open. */
export function ratingRows(
  { plan, keyOf, beside }: Pick<ActionPlace, 'plan' | 'keyOf' | 'beside'>,
  action: PlanAction,
  key: string,
  name: string,
): Promise<NewRow[]> {
  const rated = plan.reviewDates.filter(
    ({ label }) => action.ratings[label] && beside.reviews.get(foldName(label))?.state !== 'open',
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

function updateRows(keyOf: KeyMaker, action: PlanAction, key: string, name: string): Promise<NewRow[]> {
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
  return Promise.all(action.updates.map(toRow));
}

function evidenceRows(keyOf: KeyMaker, action: PlanAction, key: string): Promise<NewRow[]> {
  return Promise.all(
    action.evidence.map(async ({ text, address }, index): Promise<NewRow> => ({
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
