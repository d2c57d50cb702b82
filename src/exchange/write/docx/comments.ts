import { marksOf, type Row, type Table } from '../../table.ts';
import { fitForXml } from '../xml-text.ts';

/** The comments of a document, which Word numbers through and keeps apart from its text. */
export interface Comments {
  all: { id: number; text: string }[];
  /** The number of a cell's comment, or null. */
  idOf(row: Row, index: number): number | null;
}

/** Numbers the comments of all cells. */
export function commentsOf({ rows }: Table): Comments {
  const ids = new Map<Row, Map<number, number>>();
  const all: Comments['all'] = [];
  for (const row of rows) {
    row.cells.forEach((_, index) => {
      const { comment } = marksOf(row, index);
      if (!comment) return;
      ids.set(row, (ids.get(row) ?? new Map()).set(index, all.length));
      all.push({ id: all.length, text: fitForXml(comment) });
    });
  }
  return { all, idOf: (row, index) => ids.get(row)?.get(index) ?? null };
}
