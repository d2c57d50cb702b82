import type { Plan, PlanAction } from '../../../src/domain/plan.ts';
import { relationsXml } from '../../setup/office-file.ts';
import { zipOf } from '../../setup/zip-file.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADS = ['Focus Area', 'Actions', 'Lead', 'Evidence (Impact)', 'By when'];
const FILLS = ['FFFF0000', 'FFFFC000', 'FF00B050'];
const CODES = ['R', 'A', 'G'];
/** Days since the end of 1899, as Excel counts, of 1 January 2025. */
const JANUARY_2025 = 45_658;
const TEXT_STYLE = 0;
const DATE_STYLE = 1;
const FIRST_FILL = 2;

/** A plan as a workbook such as Excel writes: shared texts, filled ratings, real dates, a focus area merged down. */
export function planWorkbook(plan: Plan): Uint8Array {
  const texts = new Map<string, number>();
  const rows = rowsOf(plan);
  const labels = plan.reviewDates.map(({ label }) => label);
  const heads = [...HEADS, ...labels, 'Action to date'].map((text): TestCell => ({ text, style: TEXT_STYLE }));
  const sheet = [heads, ...rows].map((cells, at) => rowXml(cells, at + 1, texts)).join('');
  const strings = [...texts.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('');
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

interface TestCell {
  text: string | number;
  style: number;
}

function rowsOf(plan: Plan): TestCell[][] {
  const labels = plan.reviewDates.map(({ label }) => label);
  return plan.priorities.flatMap(({ focusAreas }) =>
    focusAreas.flatMap(({ ref, title, actions }) =>
      actions.map((action, at) => [
        { text: at === 0 ? `${ref} ${title}` : '', style: TEXT_STYLE },
        ...cellsOf(action, at, labels),
      ]),
    ),
  );
}

function cellsOf(action: PlanAction, at: number, labels: readonly string[]): TestCell[] {
  const words = [action.text, action.leadsText ?? '', action.measure ?? ''];
  const note = action.updates.map(({ dateText, text }) => `${dateText}: ${text}`).join('\n');
  return [
    ...words.map((text) => ({ text, style: TEXT_STYLE })),
    { text: JANUARY_2025 + 31 * (at % 12), style: DATE_STYLE },
    ...labels.map((label) => {
      const code = action.ratings[label] ?? '';
      const place = CODES.indexOf(code);
      return { text: code, style: place < 0 ? TEXT_STYLE : FIRST_FILL + place };
    }),
    // Notes differ from action to action, as they do in life, or sharing texts would make the file too light.
    { text: `${note} Seen in ${action.ref}.`, style: TEXT_STYLE },
  ];
}

function rowXml(cells: readonly TestCell[], number: number, texts: Map<string, number>): string {
  const all = cells.map(({ text, style }, index) => {
    const start = `<c r="${String.fromCodePoint(65 + index)}${number}" s="${style}"`;
    if (text === '') return `${start}/>`;
    if (typeof text === 'number') return `${start}><v>${text}</v></c>`;
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return `${start} t="s"><v>${known}</v></c>`;
  });
  return `<row r="${number}">${all.join('')}</row>`;
}

function stylesXml(): string {
  const fills = FILLS.map(
    (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/></patternFill></fill>`,
  );
  const filled = FILLS.map((_, at) => `<xf numFmtId="0" fontId="0" fillId="${at + 2}"/>`);
  const none = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
  return `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills>${none}${fills.join('')}</fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="17" fontId="0" fillId="0"/>${filled.join('')}</cellXfs></styleSheet>`;
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
