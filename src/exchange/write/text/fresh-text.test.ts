import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmarkFormula } from '../../delimited/formula-mark.ts';
import { splitCells } from '../../delimited/split-cells.ts';
import { freshText } from './fresh-text.ts';

const tableOf = (rows: string[][], endsOpen = false): Parameters<typeof freshText>[0] => ({
  sheet: null,
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  endsOpen,
});

describe('a table written as delimited text', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', "'=x", '-', '@a', '"', '""', 'a"b', 'x\ny', ',', ';', "''+1", 'x,"y"'),
  );
  it.each([
    [',', cell],
    ['\t', cell.map((text) => text.replaceAll('\t', ' '))],
  ])('reads back as the same cells, parted by %j', (delimiter, cells) => {
    fc.assert(
      fc.property(fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = freshText(tableOf(rows), { delimiter, lineEnd: '\n' });
        expect(splitCells(text, delimiter).map((row) => row.map(unmarkFormula))).toEqual(rows);
      }),
    );
  });

  it('never opens a cell with what a spreadsheet takes for a formula', () => {
    const cells = ['=1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '\u00A0=1', '\u3000＝1', '\u200B@x'];
    const text = freshText(tableOf([cells]), { delimiter: ',', lineEnd: '\n' });
    expect(splitCells(text, ',')[0]?.every((one) => one.startsWith("'"))).toBe(true);
  });

  it('keeps each row at its own number', () => {
    const rows = [
      { number: 1, cells: ['a'] },
      { number: 4, cells: ['b'] },
    ];
    expect(freshText({ sheet: null, rows, endsOpen: false }, { delimiter: ',', lineEnd: '\n' })).toBe('a\n\n\nb\n');
  });
});
