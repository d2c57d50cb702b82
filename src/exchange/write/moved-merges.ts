import type { Merge, Table } from '../table.ts';
import { placeMaps, type PlaceMaps } from './place-maps.ts';
import { editsOfSheet, type SheetEdits } from './sheet-edits.ts';
import type { CellEdit, NewColumn, NewRow, TableEdits } from './table-edits.ts';

/** A stretch of rows or columns, counted as they stand after the edits. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * The merged cells of a sheet after its edits. A merge grows around what is put into it or right behind it, and parts where
 * the new row or column says something of its own there; the new cells are merged among themselves as their neighbours are.
 */
export function moveMerges(merges: readonly Merge[], edits: SheetEdits): Merge[] {
  const maps = placeMaps(edits);
  const moved = merges
    .flatMap((merge) =>
      columnsOf(merge, edits, maps).flatMap(({ from, to }) =>
        rowsOf(merge, edits, maps).map((rows) => ({
          row: rows.from,
          index: from,
          rows: rows.to - rows.from + 1,
          columns: to - from + 1,
        })),
      ),
    )
    .filter(({ rows, columns }) => rows > 1 || columns > 1);
  return [...moved, ...mergesOfLikes(merges, edits, maps)];
}

/** A new row that is like another than the one above has its cells merged across as that one has. */
function mergesOfLikes(merges: readonly Merge[], { rows }: SheetEdits, maps: PlaceMaps): Merge[] {
  return [...rows].flatMap(([after, news]) =>
    news.flatMap(({ like }, count) =>
      merges
        .filter((merge) => merge.row === like && merge.rows === 1)
        .map(({ index, columns }) => ({
          row: maps.row(after) + 1 + count,
          index: maps.column(index),
          rows: 1,
          columns: maps.column(index + columns - 1) - maps.column(index) + 1,
        })),
    ),
  );
}

function rowsOf(merge: Merge, { rows }: SheetEdits, maps: PlaceMaps): Stretch[] {
  const last = merge.row + merge.rows - 1;
  const speaks = (after: number, row: NewRow): boolean => {
    const own = row.cells.filter(({ index }) => index >= merge.index && index < merge.index + merge.columns);
    if (after === last && row.like !== undefined) return true;
    if (merge.rows === 1) return own.some(({ index, text }) => text !== '' && index > merge.index);
    return after === last ? own.length > 0 : own.some(({ text }) => text !== '');
  };
  return stretches({ first: merge.row, last, news: rows, map: maps.row, speaks });
}

function columnsOf(merge: Merge, { columns }: SheetEdits, maps: PlaceMaps): Stretch[] {
  const end = merge.row + merge.rows - 1;
  const speaks = (_: number, column: NewColumn): boolean =>
    column.cells.some(({ row, text }) => text !== '' && row <= end && row >= merge.row + (merge.columns === 1 ? 1 : 0));
  return stretches({
    first: merge.index,
    last: merge.index + merge.columns - 1,
    news: columns,
    map: maps.column,
    speaks,
  });
}

interface Line<New> {
  first: number;
  last: number;
  news: ReadonlyMap<number, New[]>;
  map: (place: number) => number;
  speaks: (after: number, what: New) => boolean;
}

/** One cell high or wide, a merge is repeated for each new line behind it; wider, it takes the new line in. */
function stretches<New>({ first, last, news, map, speaks }: Line<New>): Stretch[] {
  const done: Stretch[] = [];
  let open: Stretch = { from: map(first), to: map(first) };
  for (let place = first; place <= last; place += 1) {
    open.to = map(place);
    for (const [count, what] of (news.get(place) ?? []).entries()) {
      const own = map(place) + 1 + count;
      const isApart = speaks(place, what);
      if (first === last) {
        if (!isApart) done.push({ from: own, to: own });
      } else if (!isApart) open.to = own;
      else if (place < last) {
        done.push(open);
        open = { from: own + 1, to: own + 1 };
      } else break;
    }
  }
  return [...done, open];
}

/** What a merge said stands again where a new row parts it, for the rows below still mean it. */
export function withPartedTexts(tables: readonly Table[], edits: TableEdits): TableEdits {
  const parted = tables.flatMap((table) => textsOfPartedMerges(table, editsOfSheet(edits, table.sheet)));
  return { ...edits, cells: [...edits.cells, ...parted] };
}

function textsOfPartedMerges({ merges = [], rows, sheet }: Table, edits: SheetEdits): CellEdit[] {
  const textAt = (row: number, index: number): string =>
    edits.cells.get(row)?.get(index)?.text ?? rows.find(({ number }) => number === row)?.cells[index] ?? '';
  return merges.flatMap((merge) => {
    const last = merge.row + merge.rows - 1;
    const parts = [...edits.rows].filter(
      ([after, news]) =>
        after >= merge.row &&
        after < last &&
        news.some(({ cells }) =>
          cells.some(({ index, text }) => text !== '' && index >= merge.index && index < merge.index + merge.columns),
        ),
    );
    return parts.map(([after]) => ({
      sheet,
      row: after + 1,
      index: merge.index,
      text: textAt(merge.row, merge.index),
    }));
  });
}
