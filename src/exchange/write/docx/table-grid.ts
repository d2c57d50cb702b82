import { attributeOf, childOf, childrenOf, setAttribute } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { propertyOf, wordCells } from './word-cell.ts';

/** Narrows all columns of a table in proportion, so that it stays as wide as its `before` columns were together. */
export function fitGrid(table: XmlElement, before: readonly XmlElement[]): void {
  const grid = childOf(table, 'tblGrid');
  const columns = grid ? childrenOf(grid, 'gridCol') : [];
  const whole = sum(before.map(widthOf));
  const share = whole / Math.max(1, sum(columns.map(widthOf)));
  const widths = columns.map((column) => Math.round(widthOf(column) * share));
  columns.forEach((column, index) => setAttribute(column, 'w:w', String(widths[index])));
  for (const row of rowsIn(table)) {
    for (const { element, from, to } of wordCells(row)) {
      const width = propertyOf(element, 'tcW');
      const own = sum(widths.slice(from, to + 1));
      if (!width || own === 0) continue;
      const type = attributeOf(width, 'type') ?? 'dxa';
      if (type === 'dxa') setAttribute(width, 'w:w', String(own));
      // Fiftieths of a per cent (ECMA-376, 17.18.90).
      if (type === 'pct') setAttribute(width, 'w:w', String(Math.round((own / whole) * 5000)));
    }
  }
}

const widthOf = (column: XmlElement): number => Number(attributeOf(column, 'w') ?? 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function rowsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.name.endsWith(':tr') || node.name === 'tr') return [node];
    return node.name.endsWith(':tbl') ? [] : rowsIn(node);
  });
}
