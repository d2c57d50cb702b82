import { attributeOf, childOf, childrenOf, setAttribute } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { propertyOf, wordCells } from './word-cell.ts';

/** In twentieths of a point: what a word of a head needs, so narrower columns give nothing away. */
const NARROW = 1200;

/** Makes room for what came into a table, so that it stays as wide as its `before` columns were together. */
export function fitGrid(table: XmlElement, before: readonly XmlElement[]): void {
  const grid = childOf(table, 'tblGrid');
  const columns = grid ? childrenOf(grid, 'gridCol') : [];
  const whole = sum(before.map(widthOf));
  const widths = shareOut(
    columns.map((column) => ({
      width: Math.max(widthOf(column), before.includes(column) ? 0 : NARROW),
      isNew: !before.includes(column),
    })),
    whole,
  );
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

/** Wide columns give what the new ones need; where that is not enough, all become narrower alike. */
function shareOut(columns: readonly { width: number; isNew: boolean }[], whole: number): number[] {
  const total = sum(columns.map(({ width }) => width));
  const spare = columns.map(({ width, isNew }) => (isNew ? 0 : Math.max(0, width - NARROW)));
  const share = (total - whole) / Math.max(1, sum(spare));
  if (share > 0.8) return columns.map(({ width }) => Math.round((width / total) * whole));
  return columns.map(({ width }, index) => Math.round(width - (spare[index] ?? 0) * share));
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
