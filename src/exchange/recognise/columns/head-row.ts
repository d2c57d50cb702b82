import { cellText, filledCells, marksOf, type Row } from '../../table.ts';
import { headGuesses, headKind, type HeadKind } from './head-words.ts';
import { isPeriodLabel } from './period-label.ts';

const STRONG = 0.8;
const LONGEST_SUB_HEAD = 40;

/** What the cells of a row would be as heads, each kind once, with the strongest guess of it. */
function kindsOf(row: Row): Map<HeadKind, number> {
  const kinds = new Map<HeadKind, number>();
  const cells = row.cells.filter(couldBeHead);
  for (const [index, cell] of cells.entries()) {
    if (kinds.size + cells.length - index < LEAST_KINDS) break;
    const [guess] = headGuesses(cell);
    if (guess) kinds.set(guess.kind, Math.max(guess.weight, kinds.get(guess.kind) ?? 0));
  }
  return kinds;
}

/** Sentences are no heads, save one with a key in it; most rows are told by this alone. */
const couldBeHead = (cell: string): boolean =>
  cell.length > 1 && (cell.length <= LONGEST_PLAIN || KEY.test(cell)) && !FIGURES.test(cell);

const LONGEST_PLAIN = 70;
const KEY = /[-–—:=<>%][^]*[-–—:=<>%]/;
const FIGURES = /^[\d\s./:£%-]+$/;
const LEAST_KINDS = 3;
/** Each row is asked several times while a file is read. */
const strengths = new WeakMap<Row, number>();

/** The number of different things that the cells of a row are as heads; 0 for a row that is no row of heads. */
export function headStrength(row: Row): number {
  const strength = strengths.get(row) ?? measureStrength(row);
  strengths.set(row, strength);
  return strength;
}

function measureStrength(row: Row): number {
  const kinds = kindsOf(row);
  if (kinds.size < LEAST_KINDS) return 0;
  const strong = [...kinds.values()].filter((weight) => weight >= STRONG).length;
  const isNamed = kinds.has('action') && strong >= 2;
  return isNamed || strong >= 3 ? kinds.size : 0;
}

/**
 * A further row of heads names what stands under a head that spans several columns: review dates, or the parts of it.
 * What it names stands under nothing, under a wider head, or under a head of ratings.
 */
export function isFurtherHead(heads: readonly Row[], next: Row): boolean {
  const cells = filledCells(next);
  const head = heads.at(-1);
  const isSecond = heads.length === 1;
  const isUnderSpan =
    head !== undefined &&
    (cells.every(({ index }) => isUnder(head, index, isSecond)) || (isSecond && fillsGroups(head, next)));
  const isNamed =
    cells.some(({ text }) => isPeriodLabel(text)) || cells.filter(({ text }) => /\p{L}{3}/u.test(text)).length > 1;
  return cells.length > 0 && isUnderSpan && isNamed && cells.every(({ text }) => text.length <= LONGEST_SUB_HEAD);
}

function isUnder(head: Row, index: number, isSecond: boolean): boolean {
  if (cellText(head, index) === '') return isSecond || isInWide(head, index);
  return (
    isWide(head, index) || isPeriodLabel(cellText(head, index)) || headKind(head.cells[index] ?? '') === 'statusish'
  );
}

/**
 * True where a row names the parts of the heads above it and nothing else: all that stands under a head with empty ones right
 * of it, as a table in text shows a head that spanned several columns. What stands under one such head alone could be a
 * heading or an action in few words, unless it is the head of leads.
 */
function fillsGroups(head: Row, next: Row): boolean {
  const width = Math.max(head.cells.length, next.cells.length);
  const groups = filledCells(head).map(({ index, text }, at, heads) => ({
    kind: headKind(text),
    below: Array.from({ length: (heads[at + 1]?.index ?? width) - index }, (_, place) => cellText(next, index + place)),
  }));
  const isWhole = (below: readonly string[]): boolean => below.length > 1 && !below.includes('');
  const wide = groups.filter(({ below }) => isWhole(below));
  return (
    (wide.length > 1 || wide[0]?.kind === 'lead') &&
    groups.every(({ below }) => isWhole(below) || below.every((text) => text === ''))
  );
}

const isInWide = (head: Row, index: number): boolean => marksOf(head, index).coveredBy?.row === head.number;

/** True for a head that is merged with the cells right of it. */
const isWide = (head: Row, index: number): boolean => {
  const { coveredBy } = marksOf(head, index + 1);
  return coveredBy?.row === head.number && coveredBy.index === index;
};
