import type * as ExcelJs from '@mui/x-internal-exceljs-fork';
import type { Legend } from '../../../domain/plan.ts';
import type { SheetReading } from '../../reading.ts';
import { marksOf, type Row, type Table } from '../../table.ts';
import { columnWidths } from '../look/column-widths.ts';
import { linesIn } from '../look/row-height.ts';
import { lookOf, type SheetLook } from '../look/sheet-look.ts';
import { changePart, closeParts, openParts } from '../package-parts.ts';
import { elementLike, elementsIn } from '../xml/xml-element.ts';
import { fitForXml } from '../xml-text.ts';
import { cellRef } from './cell-ref.ts';
import { asWritten, LONGEST_CELL, tooLong } from './sheet-cells.ts';
import { sheetNames } from './sheet-names.ts';

const A4 = 9;
/** In points: what Excel makes a row at most, and a line of its text. */
const TALLEST = 409;
const LINE = 13;
/** In letters; wider, a column leaves no room for the others on a page. */
const WIDEST = 120;
/** What fits on a page without being made smaller. */
const FULL_PAGE = 130;
const FONT = { name: 'Arial', size: 10 };
const THIN: ExcelJs.Border = { style: 'thin', color: { argb: 'FF9AA4AE' } };
const EDGES: Partial<ExcelJs.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/**
 * Tables as a workbook of their own, a sheet each: heads that stay in sight and on every page, A4 landscape, every cell text.
 * @throws {CannotWriteError} where a cell is longer than Excel allows.
 */
export async function freshWorkbook(
  tables: readonly Table[],
  readings: readonly SheetReading[],
  legends: readonly Legend[],
): Promise<Uint8Array> {
  // Loaded when asked for: it is larger than the rest of the page together.
  const { Workbook } = (await import('@mui/x-internal-exceljs-fork')).default as unknown as typeof ExcelJs;
  const workbook = new Workbook();
  const names = sheetNames(tables.map(({ sheet }) => sheet));
  tables.forEach((table, at) => {
    const reading = readings.find(({ sheet }) => sheet === table.sheet);
    addSheet(workbook, names[at] ?? 'Plan', table, lookOf(table, reading, legends));
  });
  return inUsualFont(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Columns count their width in figures of the workbook's first font, which the library makes one that not every program has. */
function inUsualFont(bytes: Uint8Array): Uint8Array {
  const parts = openParts(bytes);
  changePart(parts, 'xl/styles.xml', (root) => {
    const [first] = elementsIn(root, 'font');
    if (!first) return;
    first.children = [
      elementLike(first, 'sz', { val: String(FONT.size) }),
      elementLike(first, 'name', { val: FONT.name }),
    ];
  });
  return closeParts(parts);
}

function addSheet(workbook: ExcelJs.Workbook, name: string, table: Table, look: SheetLook): void {
  const sheet = workbook.addWorksheet(name, {
    state: table.isHidden ? 'hidden' : 'visible',
    views: [isFrozen(look) ? { state: 'frozen', ySplit: look.headsEnd } : {}],
    pageSetup: pageOf(look),
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  });
  const least = columnWidths(table, look).map((width, index) => Math.max(width, leastWidth(table, look, index)));
  const room = Math.max(1, FULL_PAGE / least.reduce((sum, width) => sum + width, 0));
  const widths = least.map((width) => Math.round(width * room));
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  for (const row of table.rows) {
    addRow(sheet, row, look);
    sheet.getRow(row.number).height = Math.min(TALLEST, linesIn(row, widths, look) * LINE + 4);
  }
  for (const { row, index, rows, columns } of look.spans) {
    if (rows > 1 || columns > 1) sheet.mergeCells(row, index + 1, row + rows - 1, index + columns);
  }
}

/** Wide enough for the longest cell of a column to fit into the tallest row that Excel has. */
function leastWidth(table: Table, { spanAt }: SheetLook, index: number): number {
  const isAlone = (row: Row): boolean => (spanAt(row.number, index)?.columns ?? 1) === 1;
  const longest = Math.max(0, ...table.rows.filter(isAlone).map(({ cells }) => cells[index]?.length ?? 0));
  return Math.min(WIDEST, Math.ceil(longest / 25));
}

/** Heads stay in sight unless so many lines stand above them that they would fill the screen. */
const isFrozen = ({ headsEnd }: SheetLook): boolean => headsEnd > 0 && headsEnd <= 8;

function pageOf({ headsStart, headsEnd }: SheetLook): Partial<ExcelJs.PageSetup> {
  return {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(headsEnd > 0 && { printTitlesRow: `${headsStart}:${headsEnd}` }),
  };
}

function addRow(sheet: ExcelJs.Worksheet, row: Row, look: SheetLook): void {
  const isHead = look.roleOf(row) === 'head';
  const isBold = isHead || ['title', 'priority', 'focusArea'].includes(look.roleOf(row));
  row.cells.forEach((text, index) => {
    const cell = sheet.getCell(row.number, index + 1);
    const { isStruck, comment, coveredBy } = marksOf(row, index);
    const fill = look.fillOf(row, index);
    if (text === '' && !fill && !comment && look.roleOf(row) === 'empty') return;
    if (!coveredBy) cell.value = valueOf(row, index);
    cell.numFmt = '@';
    cell.alignment = { wrapText: true, vertical: 'top' };
    cell.border = EDGES;
    cell.font = { ...FONT, bold: isBold, ...(isStruck && { strike: true }) };
    if (fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } };
    if (comment) cell.note = fitForXml(comment);
  });
  if (row.isHidden) sheet.getRow(row.number).hidden = true;
}

function valueOf(row: Row, index: number): ExcelJs.CellValue {
  const text = fitForXml(row.cells[index] ?? '');
  if (text.length > LONGEST_CELL) throw tooLong(cellRef(row.number, index));
  if (text === '') return null;
  const { address } = marksOf(row, index);
  return address ? { text: asWritten(text), hyperlink: address } : asWritten(text);
}
