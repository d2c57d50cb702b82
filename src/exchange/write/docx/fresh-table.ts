import type * as Docx from 'docx';
import { marksOf, type Row, type Table as PlanTable } from '../../table.ts';
import { columnWidths } from '../look/column-widths.ts';
import type { SheetLook } from '../look/sheet-look.ts';
import { atTheirNumbers } from '../text/fresh-text.ts';
import { fitForXml } from '../xml-text.ts';
import type { Comments } from './comments.ts';

/** A table to draw, with how it looks and how wide it may be, in twentieths of a point. */
interface Drawing {
  table: PlanTable;
  look: SheetLook;
  comments: Comments;
  width: number;
}

/** Heads of more letters than this would leave no room on a page for rows, so they are not repeated. */
const LONGEST_HEADS = 3000;
/** A row of fewer letters stays on one page. */
const SHORT_ROW = 700;

/**
 * A table as Word tables: a new one begins with each head, so that its head is repeated on each page and what stands above
 * it is not. What parts them is a paragraph without words, which no reader counts.
 */
export function freshTables(docx: typeof Docx, drawing: Drawing): (Docx.Table | Docx.Paragraph)[] {
  const { table, look, width } = drawing;
  const shares = columnWidths(table, look);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * width));
  return sectionsOf(atTheirNumbers(table.rows), look).flatMap((rows, at) => {
    const drawn = drawTable(docx, rows, widths, drawing);
    return at === 0 ? [drawn] : [gap(docx), drawn];
  });
}

const gap = ({ Paragraph }: typeof Docx): Docx.Paragraph =>
  new Paragraph({ spacing: { line: 120, lineRule: 'exact' } });

function sectionsOf(rows: readonly Row[], { roleOf }: SheetLook): Row[][] {
  const sections: Row[][] = [];
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const isFirstHead = roleOf(row) === 'head' && (!before || roleOf(before) !== 'head');
    if (at === 0 || isFirstHead) sections.push([]);
    sections.at(-1)?.push(row);
  });
  return sections;
}

function drawTable(docx: typeof Docx, rows: readonly Row[], widths: readonly number[], drawing: Drawing): Docx.Table {
  const { look } = drawing;
  const firstOther = rows.findIndex((row) => look.roleOf(row) !== 'head');
  const heads = rows.slice(0, firstOther < 0 ? rows.length : firstOther);
  const isRepeated = heads.flatMap(({ cells }) => cells).join('').length <= LONGEST_HEADS;
  return new docx.Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    rows: rows.map((row, at) => {
      const isHead = isRepeated && at < heads.length;
      return new docx.TableRow({
        tableHeader: isHead,
        cantSplit: isHead || row.cells.join('').length < SHORT_ROW,
        children: cellsOf(docx, row, widths, drawing),
      });
    }),
  });
}

function cellsOf(docx: typeof Docx, row: Row, widths: readonly number[], drawing: Drawing): Docx.TableCell[] {
  const { look } = drawing;
  return widths.flatMap((_, index) => {
    const span = look.spanAt(row.number, index);
    if (span && (span.row !== row.number || span.index !== index)) return [];
    const width = widths.slice(index, index + (span?.columns ?? 1)).reduce((sum, one) => sum + one, 0);
    const fill = look.fillOf(row, index);
    return [
      new docx.TableCell({
        children: paragraphsOf(docx, row, index, drawing),
        width: { size: width, type: docx.WidthType.DXA },
        ...(span && { columnSpan: span.columns, rowSpan: span.rows }),
        ...(fill && { shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill } }),
      }),
    ];
  });
}

/** Each line of a cell is a paragraph, as it is where people type it. */
function paragraphsOf(docx: typeof Docx, row: Row, index: number, { look, comments }: Drawing): Docx.Paragraph[] {
  const lines = fitForXml(row.cells[index] ?? '').split('\n');
  const id = comments.idOf(row, index);
  const isBold = ['head', 'title', 'priority', 'focusArea'].includes(look.roleOf(row));
  return lines.map((line, at) => {
    const isLast = at === lines.length - 1;
    const children = line === '' ? [] : [runOf(docx, line, row, index, isBold)];
    if (id === null) return new docx.Paragraph({ children });
    return new docx.Paragraph({
      children: [
        ...(at === 0 ? [new docx.CommentRangeStart(id)] : []),
        ...children,
        ...(isLast
          ? [new docx.CommentRangeEnd(id), new docx.TextRun({ children: [new docx.CommentReference(id)] })]
          : []),
      ],
    });
  });
}

function runOf(docx: typeof Docx, line: string, row: Row, index: number, isBold: boolean): Docx.ParagraphChild {
  const { address, isStruck } = marksOf(row, index);
  const children = line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new docx.Tab(), part]));
  const run = { children, bold: isBold, ...(isStruck && { strike: true }) };
  if (!address) return new docx.TextRun(run);
  return new docx.ExternalHyperlink({ link: address, children: [new docx.TextRun({ ...run, style: 'Hyperlink' })] });
}
