import type { ActionNow, PlanNow } from '../../../domain/plan-now.ts';
import type { HeadReading } from '../../reading.ts';
import type { ColumnKind } from '../../recognise/columns/head-words.ts';
import { cellText } from '../../table.ts';
import type { NewRow, WriteFormat } from '../table-edits.ts';
import { columnOfKind, type ActionPlace } from './action-places.ts';
import type { RatingPlan } from './add-ratings.ts';
import { addedColumn, type AddedKind, type EditDraft } from './edit-draft.ts';
import { newRowPlaces, type NewRowPlace } from './new-row-place.ts';
import { addEvidence, addNotes, lineEndOf, type NoteStyle } from './join-notes.ts';

interface Sources {
  places: readonly ActionPlace[];
  now: PlanNow;
  ratings: RatingPlan;
  format: WriteFormat;
  /** How the notes under a head are written. */
  styleOf(head: HeadReading): NoteStyle;
}

/** Puts in a row for each action that the file does not have, with its focus area where the file does not have that either. */
export function addNewActions(draft: EditDraft, sources: Sources): void {
  const headed = new Set<string>();
  const findPlace = newRowPlaces(sources.places, sources.now);
  for (const action of sources.now.actions) {
    if (action.source !== null || action.isRetired) continue;
    const place = findPlace(action);
    if (!place) continue;
    const heading = place.isOfNewArea ? headingRow(place, action.focusArea) : null;
    if (heading && !headed.has(action.focusArea ?? '')) draft.rows.push(heading);
    headed.add(action.focusArea ?? '');
    draft.rows.push(newRow(draft, place, action, sources));
  }
}

/** A heading like the one above, where the file heads focus areas in rows of their own. */
function headingRow({ like, after }: NewRowPlace, area: string | null): NewRow | null {
  const { table, sheet, at, head } = like;
  if (area === null || columnOfKind(head, 'focusArea') !== null) return null;
  const above = sheet.rows.slice(0, at).lastIndexOf('focusArea');
  const row = table.rows[above];
  const index = row?.cells.findIndex((_, place) => cellText(row, place) !== '') ?? -1;
  return row && index >= 0 ? { sheet: table.sheet, after, like: row.number, cells: [{ index, text: area }] } : null;
}

function newRow(
  draft: EditDraft,
  { like, after, isUnderAnother, isOfNewArea }: NewRowPlace,
  action: ActionNow,
  sources: Sources,
): NewRow {
  const row: NewRow & { inNew: NonNullable<NewRow['inNew']> } = {
    sheet: like.table.sheet,
    after,
    ...(isUnderAnother && { like: like.row.number }),
    cells: [],
    inNew: [],
  };
  const say = (kind: ColumnKind, text: string | null): void => {
    const index = columnOfKind(like.head, kind);
    if (index !== null) row.cells.push({ index, text: text ?? '' });
    else if (text && isAdded(kind)) row.inNew.push({ column: placeOf(draft, like, kind), text });
  };
  for (const [kind, text] of wordsOf(action, sources.styleOf(like.head), sources)) say(kind, text);
  for (const kind of ['priority', 'focusArea'] as const) {
    const index = columnOfKind(like.head, kind);
    if (index === null) continue;
    if (isOfNewArea && action[kind] !== null) row.cells.push({ index, text: action[kind] });
    else if (isRepeated(like, index, sources.places)) row.cells.push({ index, text: cellText(like.row, index) });
  }
  for (const { kind, index } of like.head.columns)
    if (kind === 'rating' || kind === 'status') row.cells.push({ index, ...sources.ratings.blank });
  addRating(draft, row, like, action, sources.ratings);
  return row;
}

function wordsOf(action: ActionNow, style: NoteStyle, { places, format }: Sources): [ColumnKind, string | null][] {
  const lineEnd = lineEndOf(places, format);
  return [
    ['ref', action.ref],
    ['action', action.text],
    ['lead', action.leadsText],
    ['measure', action.measure],
    ['due', action.dueText],
    ['updates', addNotes('', action.updates, style)],
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
