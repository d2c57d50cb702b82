import { describe, expect, it } from 'vitest';
import { NO_EDITS, type TableEdits } from '../table-edits.ts';
import { patchText } from './patch-text.ts';

const edit = (edits: Partial<TableEdits>): TableEdits => ({ ...NO_EDITS, ...edits });
const cell = (row: number, index: number, text: string): TableEdits['cells'][number] => ({
  sheet: null,
  row,
  index,
  text,
});

describe('a text table written again', () => {
  it('keeps every byte that no edit names, however odd its quotes and line ends', () => {
    const odd = 'a;"b ""x""\nc";12" pipe\r\n;;\n\nlast;"open';
    expect(patchText(odd, ';', NO_EDITS)).toBe(odd);
    expect(patchText(odd, ';', edit({ cells: [cell(4, 0, 'new')] }))).toBe(
      'a;"b ""x""\nc";12" pipe\r\n;;\n\nnew;"open',
    );
  });

  it('quotes a changed cell where its cell was quoted or where it must be', () => {
    const edits = edit({ cells: [cell(1, 0, 'x'), cell(1, 1, 'say "y", please')] });
    expect(patchText('"a",b,c\n', ',', edits)).toBe('"x","say ""y"", please",c\n');
  });

  it('puts a new column right of the one that it follows and leaves short rows short', () => {
    const column = {
      sheet: null,
      after: 1,
      cells: [
        { row: 1, text: 'Nov-26' },
        { row: 3, text: 'G' },
      ],
    };
    expect(patchText('Action\tDec-21\tNotes\n\nA\tR\tlate\n', '\t', edit({ columns: [column] }))).toBe(
      'Action\tDec-21\tNov-26\tNotes\n\nA\tR\tG\tlate\n',
    );
  });

  it('puts new rows under theirs, as wide as it, also after a last line without an end', () => {
    const row = { sheet: null, after: 2, cells: [{ index: 0, text: 'B' }] };
    expect(
      patchText('Action,Lead,RAG\r\nA,Jo,R', ',', edit({ rows: [row, { ...row, cells: [{ index: 0, text: 'C' }] }] })),
    ).toBe('Action,Lead,RAG\r\nA,Jo,R\r\nB,,\r\nC,,');
  });

  it('writes every cell so that no spreadsheet runs it, what stood there too, and nothing twice', () => {
    const edits = edit({ cells: [cell(1, 1, '=HYPERLINK("http://x")'), cell(1, 2, '-5 days')] });
    expect(patchText('=1+1,a,b', ',', edits)).toBe(`'=1+1,"'=HYPERLINK(""http://x"")",'-5 days`);
    const marked = patchText('"=A1 ""b""","@c",\u3000＝1,d-1\n', ',', NO_EDITS);
    expect(marked).toBe(`"'=A1 ""b""","'@c",'\u3000＝1,d-1\n`);
    expect(patchText(marked, ',', NO_EDITS)).toBe(marked);
  });
});
