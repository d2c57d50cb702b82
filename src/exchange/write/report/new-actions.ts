import type { ActionNow, PlanNow } from '../../../domain/plan-now.ts';
import type { ColumnKind } from '../../recognise/head-words.ts';
import { cellText } from '../../table.ts';
import type { NewRow, WriteFormat } from '../table-edits.ts';
import { columnOfKind, isSameSource, type ActionPlace } from './action-places.ts';
import type { RatingPlan } from './add-ratings.ts';
import { addedColumn, type AddedKind, type EditDraft } from './edit-draft.ts';
import { addEvidence, addNotes, lineEndOf, noteStyle } from './join-notes.ts';

interface Sources {
  places: readonly ActionPlace[];
  now: PlanNow;
  ratings: RatingPlan;
  format: WriteFormat;
}

/** Puts in a row for each action that the file does not have, under the action that it follows. */
export function addNewActions(draft: EditDraft, sources: Sources): void {
  for (const action of sources.now.actions) {
    if (action.source !== null || action.isRetired) continue;
    const { after } = action;
    const followed = sources.places.find((place) => after !== null && isSameSource(place.action.source, after));
    const [first] = sources.places;
    if (followed) draft.rows.push(newRow(draft, followed, action, sources, lastRowOf(followed)));
    else if (first) draft.rows.push(newRow(draft, first, action, sources, lastHeadRow(first)));
  }
}

/** An action may run on over the rows below it. */
function lastRowOf({ table, sheet, at, row }: ActionPlace): number {
  let last = at;
  while (sheet.rows[last + 1] === 'continued') last += 1;
  return table.rows[last]?.number ?? row.number;
}

function lastHeadRow({ table, sheet, head, at }: ActionPlace): number {
  const heads = table.rows.filter((row, index) => index < at && row.number >= head.row && sheet.rows[index] === 'head');
  return heads.at(-1)?.number ?? head.row;
}

function newRow(draft: EditDraft, like: ActionPlace, action: ActionNow, sources: Sources, after: number): NewRow {
  const row: NewRow & { inNew: NonNullable<NewRow['inNew']> } = {
    sheet: like.table.sheet,
    after,
    cells: [],
    inNew: [],
  };
  const say = (kind: ColumnKind, text: string | null): void => {
    const index = columnOfKind(like.head, kind);
    if (index !== null) row.cells.push({ index, text: text ?? '' });
    else if (text && isAdded(kind)) row.inNew.push({ column: placeOf(draft, like, kind), text });
  };
  for (const [kind, text] of wordsOf(action, sources)) say(kind, text);
  for (const kind of ['priority', 'focusArea'] as const) {
    const index = columnOfKind(like.head, kind);
    if (index !== null && isRepeated(like, index, sources.places))
      row.cells.push({ index, text: cellText(like.row, index) });
  }
  for (const { kind, index } of like.head.columns)
    if (kind === 'rating' || kind === 'status') row.cells.push({ index, ...sources.ratings.blank });
  addRating(draft, row, like, action, sources.ratings);
  return row;
}

function wordsOf(action: ActionNow, { places, format }: Sources): [ColumnKind, string | null][] {
  const lineEnd = lineEndOf(places, format);
  return [
    ['ref', action.ref],
    ['action', action.text],
    ['lead', action.leadsText],
    ['measure', action.measure],
    ['due', action.dueText],
    ['updates', addNotes('', action.updates, noteStyle([], lineEnd))],
    ['evidence', addEvidence('', action.evidence, lineEnd)],
  ];
}

const isAdded = (kind: ColumnKind): kind is AddedKind =>
  ['lead', 'measure', 'due', 'updates', 'evidence'].includes(kind);

/** Where an added column stands among all that are. */
function placeOf(draft: EditDraft, like: ActionPlace, kind: AddedKind, label?: string): number {
  const column = addedColumn(draft, like, kind, label);
  return [...draft.columns.values()].indexOf(column);
}

/** Some files name the focus area on each row, others on its first. */
function isRepeated(like: ActionPlace, index: number, places: readonly ActionPlace[]): boolean {
  const text = cellText(like.row, index);
  return (
    text !== '' && places.filter(({ row, head }) => head === like.head && cellText(row, index) === text).length > 1
  );
}

function addRating(
  draft: EditDraft,
  row: NewRow & { inNew: NonNullable<NewRow['inNew']> },
  like: ActionPlace,
  { rating }: ActionNow,
  plan: RatingPlan,
): void {
  if (plan.label === null) return;
  const open = plan.openColumn(like);
  const form = rating === null ? plan.blank : plan.formOf(rating);
  if (open === null) row.inNew.push({ column: placeOf(draft, like, 'rating', plan.label), ...form });
  else row.cells = [...row.cells.filter(({ index }) => index !== open), { index: open, ...form }];
}
