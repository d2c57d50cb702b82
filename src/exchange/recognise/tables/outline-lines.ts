import { filledCells, marksOf, type CellMarks, type Row, type Table } from '../../table.ts';
import type { HeadKind } from '../columns/head-words.ts';
import {
  dashedLabel,
  factKind,
  innerPieces,
  labelKey,
  openingLabel,
  sureFactKind,
  type Piece,
} from './labelled-text.ts';
import { readPriorityText, readVisionText } from '../rows/priority-text.ts';

/** Words of a line with what its cell has beside them. */
interface Words {
  row: Row;
  text: string;
  marks: CellMarks | undefined;
}

/**
 * A line of an outline: a heading; a fact by its label ("Due date: …", or a label and its cell), `kind` null for one that only
 * its place tells; an aside, which is read as it is; or words of their own.
 */
export type OutlineLine =
  | { is: 'heading' | 'aside'; row: Row }
  | ({ is: 'fact'; label: string; kind: HeadKind | null } & Words)
  | ({ is: 'words' } & Words);

/** How often each label stands where a label may: with a colon, with a dash, and alone on its line. */
interface Labels {
  colons: ReadonlyMap<string, number>;
  dashes: ReadonlyMap<string, number>;
  alone: ReadonlyMap<string, number>;
}

const BULLET = /^[•●▪◦*·–-]\s+(?=\S)/u;
const LONGEST_FURTHER = 30;
const LONGEST_LABEL = 45;

/** A table's rows as lines of an outline. */
export function outlineLines({ rows }: Table): OutlineLine[] {
  const plain = rows.filter((row) => filledCells(row).length > 0).map(withListLevel);
  const labels = countLabels(plain);
  return withFurtherFacts(
    plain.flatMap((row) => linesOf(row, labels)),
    labels,
  );
}

/** In plain text a bullet and the space before it tell what a list tells elsewhere. */
function withListLevel(row: Row): Row {
  const [cell, other] = filledCells(row);
  if (!cell || other || row.heading !== undefined || row.listLevel !== undefined) return row;
  const indent = cell.index * 4 + (/^[^\S\n]*/.exec(row.cells[cell.index] ?? '')?.[0].length ?? 0);
  if (indent === 0 && !BULLET.test(cell.text)) return row;
  const cells = row.cells.map((text, index) => (index === cell.index ? cell.text.replace(BULLET, '') : text));
  return { ...row, cells, listLevel: indent };
}

function countLabels(rows: readonly Row[]): Labels {
  const [colons, dashes, alone] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const count = (counts: Map<string, number>, label: string | null | undefined): void => {
    if (label) counts.set(labelKey(label), (counts.get(labelKey(label)) ?? 0) + 1);
  };
  for (const row of rows) {
    const cells = filledCells(row);
    for (const line of cells.length === 1 ? (cells[0]?.text ?? '').split(/\n|\t/) : []) {
      count(colons, openingLabel(line)?.label);
      count(dashes, dashedLabel(line)?.label);
      if (row.cells.length === 1 && line.length <= LONGEST_LABEL) count(alone, line.replace(/\s*:$/, ''));
    }
    if (cells.length === 2) count(colons, cells[0]?.text.replace(/\s*:$/, ''));
  }
  return { colons, dashes, alone };
}

function linesOf(row: Row, labels: Labels): OutlineLine[] {
  const cells = filledCells(row);
  const [first, second] = cells;
  if (!first) return [];
  if (cells.length === 1 && isLabelAlone(row, first.text, labels)) return [labelAlone(row, first)];
  if (cells.length === 1 && readVisionText(first.text)) return [{ is: 'aside', row }];
  if (row.heading !== undefined || (cells.length === 1 && readPriorityText(first.text)))
    return [{ is: 'heading', row }];
  const named = cells.length === 2 && second ? `${first.text.replace(/:$/, '')}: ${second.text}` : null;
  if (named !== null && readVisionText(named)) return [{ is: 'aside', row: { ...row, cells: [named] } }];
  if (named !== null && readPriorityText(named) && factKind(first.text) !== 'action')
    return [{ is: 'heading', row: { ...row, cells: [named] } }];
  const form = formLines(row);
  if (form) return form;
  const joined = cells.map(({ text }) => text).join(isPair(row, cells) ? ': ' : '\n');
  return cells.length > 1 && cells.some(({ text }) => openingLabel(text) === null)
    ? [{ is: 'words', row, text: joined, marks: marksOf(row, first.index) }]
    : cells.flatMap((cell) => textLines(row, cell, labels));
}

/** A short cell and what it names, such as "Action 4" beside its words. */
const isPair = (row: Row, cells: readonly { text: string }[]): boolean =>
  row.heading === undefined && cells.length === 2 && (cells[0]?.text.length ?? 0) <= LONGEST_LABEL;

/** A paragraph, or a heading, that is a label and nothing else: what it names stands under it. */
function isLabelAlone(row: Row, text: string, { alone }: Labels): boolean {
  const label = text.replace(/\s*:$/, '');
  if (row.cells.length > 1 || text.length > LONGEST_LABEL || /[:–—]/.test(label) || sureFactKind(label) === null)
    return false;
  return (alone.get(labelKey(label)) ?? 0) > 1 || (row.heading === undefined && text.endsWith(':'));
}

const labelAlone = (row: Row, { index, text }: { index: number; text: string }): OutlineLine => {
  const label = text.replace(/\s*:$/, '');
  return { is: 'fact', row, label, kind: factKind(label), text: '', marks: marksOf(row, index) };
};

/** Labels beside their cells, one pair or several in a row; null for a row that is none of a form. */
function formLines(row: Row): OutlineLine[] | null {
  const places = row.cells.flatMap((_, index) => (row.marks?.[index]?.coveredBy ? [] : [index]));
  const labels = places.filter((_, at) => at % 2 === 0);
  const isForm = places.length > 0 && places.length % 2 === 0 && labels.every((place) => factKind(labelIn(row, place)));
  if (!isForm || row.heading !== undefined) return null;
  return labels.map((place, at) => {
    const value = places[at * 2 + 1] ?? place;
    const label = labelIn(row, place);
    const text = (row.cells[value] ?? '').trim();
    return { is: 'fact', row, label, kind: factKind(label), text, marks: row.marks?.[value] };
  });
}

const labelIn = (row: Row, index: number): string => (row.cells[index] ?? '').trim().replace(/\s*:$/, '');

/** The lines of a text, each with the labels that stand in it. */
function textLines(row: Row, cell: { index: number; text: string }, labels: Labels): OutlineLine[] {
  const pieces = cell.text
    .split(/\n/)
    .flatMap(innerPieces)
    .map((piece) => (piece.label === null ? labelled(piece.text, labels) : piece));
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.label === null && last) last.text = [last.text, piece.text].filter((text) => text !== '').join('\n');
    else if (piece.label !== null || piece.text !== '') joined.push({ ...piece });
  }
  const evidence = joined.findIndex(({ label }) => label !== null && factKind(label) === 'evidence');
  return joined.map((piece, at): OutlineLine => {
    const marks = at === Math.max(0, evidence) ? marksOf(row, cell.index) : undefined;
    return piece.label === null
      ? { is: 'words', row, text: piece.text, marks }
      : { is: 'fact', row, label: piece.label, kind: factKind(piece.label), text: piece.text, marks };
  });
}

function labelled(text: string, { dashes }: Labels): Piece {
  const colon = openingLabel(text);
  if (colon?.label && factKind(colon.label) !== null) return colon;
  const dash = dashedLabel(text);
  const isAgain = dash?.label && sureFactKind(dash.label) !== null && (dashes.get(labelKey(dash.label)) ?? 0) > 1;
  return dash && isAgain ? dash : { label: null, text: text.trim() };
}

/** "Cost: £250" is a fact where it stands beside facts and its label comes again, or is a cell of a form. */
function withFurtherFacts(lines: readonly OutlineLine[], { colons }: Labels): OutlineLine[] {
  const isFact = (line: OutlineLine | undefined): boolean => line?.is === 'fact';
  return lines.map((line, at): OutlineLine => {
    const { label, text } = furtherLabel(line) ?? { label: null, text: '' };
    if (label === null || line.is === 'fact') return line;
    const key = labelKey(label);
    const isAgain = (colons.get(key) ?? 0) > 1 || line.row.cells.length > 1;
    const isBeside =
      line.is === 'words'
        ? isFact(lines[at - 1]) || isFact(lines[at + 1])
        : lines.every((one, place) => furtherKey(one) !== key || isFact(lines[place - 1]));
    const marks = line.is === 'words' ? line.marks : line.row.marks?.[0];
    return isAgain && isBeside ? { is: 'fact', row: line.row, label, kind: factKind(label), text, marks } : line;
  });
}

const furtherKey = (line: OutlineLine): string => labelKey(furtherLabel(line)?.label ?? '');

/**
 * A label that says nothing of an action by itself, or one that may name a priority as well ("Outcome: …"), which no fact
 * stands before.
 */
function furtherLabel(line: OutlineLine): Piece | null {
  const text = line.is === 'words' ? line.text : (line.row.cells[0] ?? '');
  const further =
    line.is === 'fact' || line.is === 'aside' || line.row.heading !== undefined ? null : openingLabel(text);
  if (!further?.label || further.text === '' || !/^\p{Lu}[\p{L}\s/&'’()-]*$/u.test(further.label)) return null;
  const isShort = further.label.length <= LONGEST_FURTHER;
  return isShort && (line.is === 'words' || factKind(further.label) !== null) ? further : null;
}
