import { filledCells, type Row, type Table } from '../../table.ts';
import { headGuesses, headLabel, type HeadKind } from '../columns/head-words.ts';

const HEADS = 'such as "Actions", "Lead" and "Progress" or "RAG"';
const LONGEST = 120;

/** Why tables are no plan, for a person: what was looked for, and what came nearest. */
export function noPlanReason(tables: readonly Table[]): string {
  const rows = tables.flatMap((table) => table.rows);
  if (rows.every((row) => filledCells(row).length < 2))
    return `There is text in this file and no table of actions, nor lines such as "Lead: …" and "Due date: …" under each action. If it is a plan, put the actions into a table with a head for each column, ${HEADS}; if the plan is another file, choose that one.`;
  const nearest = nearestHead(rows);
  const near = nearest ? ` The nearest is row ${nearest.number}, "${headsOf(nearest)}", ${missing(nearest)}.` : '';
  return `No row in this file has the column heads of an action plan, ${HEADS}.${near} If it is a plan, make sure that each column has its head; if the plan is another file, choose that one.`;
}

/** The row that has most heads of a plan, where one has two or more. */
function nearestHead(rows: readonly Row[]): Row | null {
  const counted = rows.slice(0, 2000).map((row) => ({ row, count: kindsOf(row).size }));
  const most = counted.reduce<{ row: Row | null; count: number }>((a, b) => (b.count > a.count ? b : a), {
    row: null,
    count: 1,
  });
  return most.row;
}

const kindsOf = (row: Row): Set<HeadKind> =>
  new Set(
    filledCells(row).flatMap(({ text }) =>
      text.length <= 70
        ? headGuesses(text)
            .slice(0, 1)
            .map(({ kind }) => kind)
        : [],
    ),
  );

function headsOf(row: Row): string {
  const text = filledCells(row)
    .map((cell) => headLabel(cell.text))
    .join(' | ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const missing = (row: Row): string =>
  kindsOf(row).has('action') ? 'which has too few columns that a plan has' : 'which has no column for actions';
