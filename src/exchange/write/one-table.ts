import type { SheetReading } from '../reading.ts';
import type { CellMarks, Row, Table } from '../table.ts';
import { atTheirNumbers } from './text/fresh-text.ts';

/** What comes first where sheets stand one under the other: what says something of all of the plan. */
const ORDER = { cover: 0, legend: 1, plan: 2 };

/** The sheets of a workbook that a file of one table has no place for: those that are no part of the plan. */
export const sheetsWithoutPlace = (sheets: readonly SheetReading[]): string[] =>
  sheets.flatMap(({ sheet, use }) => (use === 'left out' && sheet !== null ? [sheet] : []));

/**
 * The sheets of a workbook one under the other, for a file that has one table: facts and keys first, then the plan, each sheet
 * of several under its name. Rows of the first keep their numbers.
 */
export function joinTables(tables: readonly Table[], sheets: readonly SheetReading[]): Table {
  const used = tables.flatMap((table) => {
    const use = sheets.find(({ sheet }) => sheet === table.sheet)?.use ?? 'plan';
    return use === 'left out' || use === 'empty' ? [] : [{ table, use }];
  });
  const inOrder = used.toSorted((one, other) => ORDER[one.use] - ORDER[other.use]);
  const isSeveral = used.filter(({ use }) => use === 'plan').length > 1;
  const joined: Table = { sheet: null, rows: [], endsOpen: false, merges: [] };
  const title = titleIn(
    used.map(({ table }) => table),
    sheets,
  );
  const isFirst = title?.table === inOrder[0]?.table;
  if (title && !isFirst) append(joined, { ...title.table, rows: [{ ...title.row, number: 1 }], merges: [] }, null);
  for (const { table, use } of inOrder) {
    const own = title?.table === table && !isFirst ? withoutRow(table, title.row) : table;
    append(joined, own, isSeveral && use === 'plan' ? table.sheet : null);
  }
  return joined;
}

/** The row that names the plan: the first title in the order of the sheets, which stays the first where others go before. */
function titleIn(tables: readonly Table[], sheets: readonly SheetReading[]): { table: Table; row: Row } | null {
  for (const table of tables) {
    const roles = sheets.find(({ sheet }) => sheet === table.sheet)?.rows ?? [];
    const row = table.rows[roles.indexOf('title')];
    if (row) return { table, row };
  }
  return null;
}

const withoutRow = (table: Table, row: Row): Table => ({
  ...table,
  rows: table.rows.filter((one) => one !== row),
  merges: (table.merges ?? []).filter((merge) => merge.row !== row.number),
});

function append(joined: Table, table: Table, name: string | null): void {
  const last = joined.rows.at(-1)?.number ?? 0;
  const start = last === 0 ? 0 : last + 1;
  if (name !== null) joined.rows.push({ number: start + 1, cells: [name] });
  const offset = name === null ? start : start + 1;
  joined.rows.push(...atTheirNumbers(table.rows).map((row) => moved(row, offset)));
  joined.merges = [
    ...(joined.merges ?? []),
    ...(table.merges ?? []).map((merge) => ({ ...merge, row: merge.row + offset })),
  ];
}

function moved(row: Row, offset: number): Row {
  const marks = row.marks?.map((own): CellMarks | undefined =>
    own?.coveredBy ? { ...own, coveredBy: { ...own.coveredBy, row: own.coveredBy.row + offset } } : own,
  );
  return { ...row, number: row.number + offset, ...(marks && { marks }) };
}
