import { cellText, filledCells, marksOf, type Row } from '../table.ts';
import { headGuesses, headKind, type HeadKind } from './head-words.ts';
import { isPeriodLabel } from './period-label.ts';

const STRONG = 0.8;
const LONGEST_SUB_HEAD = 40;

/** What the cells of a row would be as heads, each kind once, with the strongest guess of it. */
function kindsOf(row: Row): Map<HeadKind, number> {
  const kinds = new Map<HeadKind, number>();
  for (const cell of row.cells) {
    const [guess] = headGuesses(cell);
    if (guess) kinds.set(guess.kind, Math.max(guess.weight, kinds.get(guess.kind) ?? 0));
  }
  return kinds;
}

/** The number of different things that the cells of a row are as heads; 0 for a row that is no row of heads. */
export function headStrength(row: Row): number {
  const kinds = kindsOf(row);
  if (kinds.size < 3) return 0;
  const strong = [...kinds.values()].filter((weight) => weight >= STRONG).length;
  const isNamed = kinds.has('action') && strong >= 2;
  return isNamed || strong >= 3 ? kinds.size : 0;
}

/**
 * A further row of heads names what stands under a head that spans several columns: review dates, or the parts of it.
 * What it names stands under nothing, under a wider head, or under a head of ratings.
 */
export function isFurtherHead(head: Row, next: Row): boolean {
  const cells = filledCells(next);
  const isUnderSpan = cells.every(({ index }) => isUnder(head, index));
  const isNamed =
    cells.some(({ text }) => isPeriodLabel(text)) || cells.filter(({ text }) => /\p{L}{3}/u.test(text)).length > 1;
  return cells.length > 0 && isUnderSpan && isNamed && cells.every(({ text }) => text.length <= LONGEST_SUB_HEAD);
}

function isUnder(head: Row, index: number): boolean {
  if (cellText(head, index) === '') return true;
  return isWide(head, index) || headKind(head.cells[index] ?? '') === 'statusish';
}

/** True for a head that is merged with the cells right of it. */
const isWide = (head: Row, index: number): boolean => {
  const { coveredBy } = marksOf(head, index + 1);
  return coveredBy?.row === head.number && coveredBy.index === index;
};
