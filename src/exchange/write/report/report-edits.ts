import type { PartialDate } from '../../../domain/plan.ts';
import type { PlanNow } from '../../../domain/plan-now.ts';
import type { Corrections } from '../../corrections.ts';
import type { HeadReading, Reading } from '../../reading.ts';
import { cellText, type Table } from '../../table.ts';
import { editTables } from '../edited-tables.ts';
import { NO_EDITS, type HeadRows, type TableEdits, type WriteFormat } from '../table-edits.ts';
import { actionPlaces, columnOfKind, sourceKey, type ActionPlace, type ActionToday } from './action-places.ts';
import { addRatings, ratingPlan } from './add-ratings.ts';
import { changeFields } from './change-fields.ts';
import { changeText, finishEdits, setCell, startEdits, type EditDraft } from './edit-draft.ts';
import { addEvidence, addNotes, lineEndOf, noteStyle, type NoteStyle } from './join-notes.ts';
import { addNewActions } from './new-actions.ts';
import { changeOverallStatuses } from './overall-status.ts';

/** The file as it was read with its corrections, the plan as it is today, and what is to be written. */
export interface ReportSources {
  tables: readonly Table[];
  reading: Reading;
  corrections: Corrections;
  now: PlanNow;
  format: WriteFormat;
}

/**
 * How a file's tables change to say what the plan is today. What was imported stays as history: ratings go into a column
 * of their own, notes and evidence are added, a moved date keeps the old one beside it.
 */
export function reportEdits({ tables: found, reading, corrections, now, format }: ReportSources): TableEdits {
  const tables = editTables(found, { ...NO_EDITS, cells: corrections.cells });
  const places = actionPlaces(tables, reading);
  const bySource = new Map(
    now.actions.flatMap((action) => (action.source ? [[sourceKey(action.source), action]] : [])),
  );
  const today = places.flatMap((place): ActionToday[] => {
    const own = bySource.get(sourceKey(place.action.source));
    return own ? [{ place, now: own }] : [];
  });
  const draft = startEdits(tables);
  for (const cell of corrections.cells) setCell(draft, cell);
  const ratings = ratingPlan({ places, now, format });
  const styles = noteStyles(places, lineEndOf(places, format));
  for (const action of today) {
    addWords(draft, action, styles, now.asAt);
    changeFields(draft, action, now.asAt);
    addRatings(draft, action, ratings);
  }
  addNewActions(draft, { places, now, ratings, format, styleOf: styles.of });
  changeOverallStatuses(draft, places, now);
  return finishEdits(draft, headRows(tables, reading));
}

function headRows(tables: readonly Table[], { sheets }: Reading): HeadRows[] {
  return sheets.flatMap(({ sheet, use, rows }) => {
    const table = tables.find((one) => one.sheet === sheet);
    const first = rows.indexOf('head');
    const after = rows.findIndex((role, at) => at > first && role !== 'head');
    const [from, to] = [table?.rows[first]?.number, table?.rows[after - 1]?.number];
    return use === 'plan' && first >= 0 && from !== undefined && to !== undefined ? [{ sheet, from, to }] : [];
  });
}

/** How the notes of each head's column are written, and what ends their lines. */
interface NoteStyles {
  of(head: HeadReading): NoteStyle;
  lineEnd: string;
}

/** Reads a column's style once for all of its actions. */
function noteStyles(places: readonly ActionPlace[], lineEnd: string): NoteStyles {
  const styles = new Map<HeadReading, NoteStyle>();
  for (const { head } of places) {
    if (styles.has(head)) continue;
    const index = columnOfKind(head, 'updates');
    const own = index === null ? [] : places.filter((place) => place.head === head);
    styles.set(
      head,
      noteStyle(
        own.map(({ row }) => cellText(row, index ?? 0)),
        lineEnd,
      ),
    );
  }
  return { of: (head) => styles.get(head) ?? noteStyle([], lineEnd), lineEnd };
}

function addWords(draft: EditDraft, { place, now }: ActionToday, { of, lineEnd }: NoteStyles, asAt: PartialDate): void {
  const style = of(place.head);
  const retired = now.isRetired
    ? [{ text: 'This action is no longer part of the plan.', dateText: null, date: asAt }]
    : [];
  const notes = [...now.updates, ...retired];
  if (notes.length > 0) changeText(draft, place, 'updates', (text) => addNotes(text, notes, style));
  if (now.evidence.length > 0) changeText(draft, place, 'evidence', (text) => addEvidence(text, now.evidence, lineEnd));
}
