import type { Finding } from '../../domain/plan.ts';
import { asideFindings, noAsides } from '../file/asides.ts';
import type { FoundFile, Refusal } from '../found-file.ts';
import { findingOf } from '../recognise/finding.ts';
import type { Row, Table } from '../table.ts';
import { attribute, childOf, nodesOf } from '../xml/xml.ts';
import type { Zip } from '../zip/zip.ts';
import { cellStyles } from './cell-styles.ts';
import type { CellSources } from './cell-value.ts';
import { readPart, readRelations } from '../office/package.ts';
import { addMarks, readSheet, type SheetContents, type SheetLink } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetTooLargeError, TOO_MANY } from './sheet-cells.ts';
import { readNotes } from './sheet-notes.ts';
import { themeColours } from './theme-colours.ts';

const BLANK = 'This workbook has nothing in its cells. Choose the workbook that holds the plan.';
const ONLY_PICTURES =
  'This workbook holds only pictures or charts, and no cells that could be read. Ask for the table that they were made from, or type the plan into cells.';
const hasPictures = (zip: Zip): boolean => zip.names.some((name) => /^xl\/(?:media|drawings|charts)\//i.test(name));
const LARGEST_SHEETS = 160 * 1024 * 1024;

/** A sheet as the workbook lists it. `path` is null for one that has no cells, such as a chart. */
export interface SheetEntry {
  name: string;
  path: string | null;
  isHidden: boolean;
}

/** The sheets of a workbook in their order. @throws {ZipError} */
export function readSheetEntries(zip: Zip, workbook: string): SheetEntry[] {
  const relations = readRelations(zip, workbook);
  const root = readPart(zip, workbook);
  const sheets = root ? [...nodesOf(root, 'sheet')] : [];
  return sheets.map(({ attributes }) => {
    const id = Object.keys(attributes).find((key) => key.endsWith(':id'));
    const relation = relations.find((one) => one.id === attributes[id ?? '']);
    return {
      name: attributes['name'] ?? '',
      path: relation?.type === 'worksheet' ? relation.target : null,
      isHidden: (attributes['state'] ?? 'visible') !== 'visible',
    };
  });
}

/** Reads every sheet of a workbook as a table. @throws {ZipError} @throws {SheetTooLargeError} @throws {XmlDepthError} */
export function readWorkbook(zip: Zip, workbook: string): FoundFile | Refusal {
  const findings: Finding[] = [];
  const entries = readSheetEntries(zip, workbook);
  checkSize(zip, entries);
  const sources = sourcesOf(zip, workbook);
  const tables = entries.flatMap(({ name, path, isHidden }): Table[] => {
    if (path === null) {
      findings.push(noCells(name));
      return [];
    }
    const contents = readSheet(zip, path, sources);
    addBeside(zip, path, contents);
    if (contents.hasColourRules) findings.push(coloursByRule(name));
    for (const { row, text } of contents.struckParts)
      findings.push(...asideFindings({ ...noAsides(), struck: [text] }, row, name));
    const table: Table = { sheet: name, rows: contents.rows, endsOpen: false, merges: contents.merges };
    return [isHidden ? { ...table, isHidden: true } : table];
  });
  if (tables.every(({ rows }) => rows.length === 0)) return { refusal: hasPictures(zip) ? ONLY_PICTURES : BLANK };
  return { kind: 'xlsx', tables, findings };
}

/** One part can stand in a workbook as thousands of sheets, so it counts as often as it would be read. */
function checkSize(zip: Zip, entries: readonly SheetEntry[]): void {
  const size = entries.reduce((sum, { path }) => sum + (path === null ? 0 : zip.sizeOf(path)), 0);
  if (size > LARGEST_SHEETS) throw new SheetTooLargeError(TOO_MANY);
}

function sourcesOf(zip: Zip, workbook: string): CellSources {
  const relations = readRelations(zip, workbook);
  const target = (type: string): string | undefined => relations.find((one) => one.type === type)?.target;
  const part = (type: string) => readPart(zip, target(type) ?? '');
  const root = readPart(zip, workbook);
  const since1904 = attribute(childOf(root ?? undefined, 'workbookPr')?.attributes ?? {}, 'date1904');
  return {
    strings: readSharedStrings(zip, target('sharedStrings')),
    styleOf: cellStyles(part('styles'), themeColours(part('theme'))),
    system: /^(?:1|true)$/.test(since1904 ?? '') ? 1904 : 1900,
  };
}

/** Comments and links stand in parts of their own. */
function addBeside(zip: Zip, path: string, { rows, links }: SheetContents): void {
  const relations = readRelations(zip, path);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { row, index, text } of readNotes(zip, relations)) addMarks(byNumber.get(row), index, { comment: text });
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  let left = MOST_LINKED;
  for (const link of links) left -= addLink(rows, link, targets.get(link.relation ?? '') ?? '', left);
}

/** Links can be laid over whole sheets, many of them over the same cells. */
const MOST_LINKED = 500_000;

/** Marks the cells that a link is on, at most so many; answers how many. */
function addLink(rows: readonly Row[], { range, location }: SheetLink, target: string, most: number): number {
  // A place inside the same workbook is no address that anyone else could open.
  if (target === '') return 0;
  const address = location === null ? target : `${target}#${location}`;
  let added = 0;
  for (let at = firstFrom(rows, range.top); added < most; at += 1) {
    const row = rows[at];
    if (!row || row.number > range.bottom) break;
    for (let index = range.left; index <= range.right && index < row.cells.length; index += 1, added += 1)
      addMarks(row, index, { address });
    added += 1;
  }
  return added;
}

/** The place of the first row that is at or below a number. */
function firstFrom(rows: readonly Row[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

const noCells = (name: string): Finding =>
  findingOf(name, {
    code: 'sheet-without-cells',
    severity: 'note',
    message: `The sheet “${name}” is a chart or a dialog and has no cells, so nothing was read from it.`,
    remedy: 'Nothing needs doing.',
  });

const coloursByRule = (name: string): Finding =>
  findingOf(name, {
    code: 'colours-by-rule',
    severity: 'note',
    message: `Some cells of “${name}” get their colours by rules (conditional formatting), which only its own program works out. Colours that such a rule gives were not read; words and letters were.`,
    remedy: 'Check the ratings of this sheet where a cell has a colour and no letter.',
  });
