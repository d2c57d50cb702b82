import type { PartialDate, PlanEvidence, PlanUpdate } from '../../../domain/plan.ts';
import { splitUpdates } from '../../recognise/cells/split-updates.ts';
import type { WriteFormat } from '../table-edits.ts';
import type { ActionPlace } from './action-places.ts';
import { dateLikeAny } from './date-style.ts';

/** How a column writes its notes, told from all of its cells. */
export interface NoteStyle {
  dates: string[];
  /** What stands between two notes. */
  between: string;
  isNewestFirst: boolean;
}

/** Reads the style of a column's notes. `lineEnd` is what parts notes where no cell shows it. */
export function noteStyle(cells: readonly string[], lineEnd: string): NoteStyle {
  const notes = cells.map(splitUpdates);
  const several = notes.filter((own) => own.filter(({ date }) => date !== null).length > 1);
  const hasLines = cells.some((cell, index) => (notes[index]?.length ?? 0) > 1 && /\n/.test(cell));
  return {
    dates: notes.flat().flatMap(({ dateText }) => (dateText === null ? [] : [dateText])),
    between: hasLines || several.length === 0 ? lineEnd : ' ',
    isNewestFirst: several.filter(isDescending).length * 2 > several.length,
  };
}

function isDescending(notes: readonly PlanUpdate[]): boolean {
  const dates = notes.flatMap(({ date }) => (date === null ? [] : [date]));
  return (dates[0] ?? '') > (dates.at(-1) ?? '');
}

/** A notes cell with more notes in it, each with its date as the column writes dates. */
export function addNotes(cell: string, updates: readonly PlanUpdate[], style: NoteStyle): string {
  if (updates.length === 0) return cell;
  const own = splitUpdates(cell);
  const isNewestFirst = own.filter(({ date }) => date !== null).length > 1 ? isDescending(own) : style.isNewestFirst;
  const notes = updates.map((update) => noteText(update, style));
  const pieces = isNewestFirst ? [...notes.toReversed(), cell] : [cell, ...notes];
  return pieces.filter((piece) => piece.trim() !== '').join(separator(cell, style));
}

const separator = (cell: string, { between }: NoteStyle): string => (cell.includes('\n') ? '\n' : between);

function noteText({ text, date, dateText }: PlanUpdate, { dates }: NoteStyle): string {
  const written = date === null ? dateText : dateInStyle(dates, date);
  return written === null ? text : `${written}: ${text}`;
}

/** Notes without a style of their own carry the month, as reports do. */
function dateInStyle(dates: readonly string[], date: PartialDate): string {
  return dates.length > 0 ? dateLikeAny(dates, date) : dateLikeAny(['Nov 2026'], date);
}

/** An evidence cell with more in it, each piece with its address where its words do not say it. */
export function addEvidence(cell: string, evidence: readonly PlanEvidence[], lineEnd: string): string {
  const pieces = evidence.map(({ text, address }) =>
    address === null || text.includes(address) ? text : text === '' ? address : `${text} (${address})`,
  );
  const between = cell.includes('\n') || lineEnd === '\n' ? '\n' : '; ';
  return [cell, ...pieces].filter((piece) => piece.trim() !== '').join(between);
}

/** Text tables whose cells keep to one line go on so; elsewhere each note has its own line. */
export function lineEndOf(places: readonly ActionPlace[], format: WriteFormat): string {
  const isText = format === 'tsv' || format === 'csv';
  return isText && !places.some(({ row }) => row.cells.some((cell) => cell.includes('\n'))) ? ' ' : '\n';
}
