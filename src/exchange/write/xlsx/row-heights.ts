import type { Table } from '../../table.ts';
import { mergeFinder } from '../merge-finder.ts';
import { textWidth, wrappedLines } from '../look/wrapped-lines.ts';
import type { Slot } from '../sheet-edits.ts';
import { attributeOf, childrenOf, elementsIn, setAttribute } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** In points: a line of text at the usual size, and the tallest row that Excel has. */
const LINE = 15;
const TALLEST = 409;
/** Bold letters are wider than those that a column's width counts. */
const USED = 0.9;
/** In points: a figure in the bold letters of heads. */
const FIGURE = 7.5;
/** In letters, where a sheet does not say. */
const USUAL_WIDTH = 8.43;

/** Makes rows tall enough for what they now say. Programs keep the height that a file gives, however long its text became. */
export interface RowHeights {
  /** `isUpright` tells whether the text of a column stands upright in this row. */
  fit(row: XmlElement, number: number, slots: readonly Slot[], isUpright: (index: number) => boolean): void;
}

/** Measures by the widths of a sheet's columns and by the words that were read from it. */
export function rowHeights(root: XmlElement, table: Table | undefined): RowHeights {
  const widths = elementsIn(root, 'cols')
    .flatMap((list) => childrenOf(list, 'col'))
    .map((column) => ({
      min: numberOf(column, 'min'),
      max: numberOf(column, 'max'),
      width: numberOf(column, 'width'),
    }));
  const widthOf = (index: number): number =>
    widths.find(({ min, max }) => index + 1 >= min && index + 1 <= max)?.width || USUAL_WIDTH;
  const mergeAt = mergeFinder(table?.merges ?? []);
  const rows = new Map(table?.rows.map((row) => [row.number, row.cells]));
  return {
    fit(row, number, slots, isUpright) {
      if (!slots.some(({ text }) => text !== null && text !== '')) return;
      const heights = slots
        .filter(({ from }) => mergeAt(number, from) === undefined)
        .map(({ from, text: own }) => {
          const text = own ?? rows.get(number)?.[from] ?? '';
          return isUpright(from) ? uprightHeight(text) : wrappedLines(text, widthOf(from) * USED) * LINE;
        });
      const needed = Math.min(TALLEST, Math.max(LINE, ...heights));
      if (needed <= Math.max(LINE, numberOf(row, 'ht'))) return;
      setAttribute(row, 'ht', String(needed));
      setAttribute(row, 'customHeight', '1');
    },
  };
}

const uprightHeight = (text: string): number =>
  Math.ceil(Math.max(...text.split('\n').map(textWidth)) * FIGURE) + LINE / 2;

const numberOf = (element: XmlElement, name: string): number => Number(attributeOf(element, name) ?? 0);
