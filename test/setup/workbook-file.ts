import { relationsXml, type TestRelation } from './office-file.ts';
import { zipOf } from './zip-file.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet of a test workbook: the XML of its rows, and of what follows them. */
export interface TestSheet {
  name?: string;
  state?: string;
  rows: string;
  after?: string;
  relations?: readonly TestRelation[];
}

/** Parts of a workbook beside its sheets, as the XML inside their roots; `more` are whole parts by path. */
export interface WorkbookParts {
  styles?: string;
  strings?: string;
  theme?: string;
  properties?: string;
  more?: Record<string, string>;
}

/** A workbook as Excel itself writes one. */
export function workbookFile(sheets: readonly TestSheet[], parts: WorkbookParts = {}): Uint8Array {
  const { styles, strings, theme, properties = '', more = {} } = parts;
  const names = sheets.map(
    ({ name = 'Plan', state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const relations: TestRelation[] = [
    ...sheets.map((_, at): TestRelation => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
    ...(strings === undefined ? [] : [['rIdS', 'sharedStrings', 'sharedStrings.xml'] satisfies TestRelation]),
    ...(styles === undefined ? [] : [['rIdT', 'styles', 'styles.xml'] satisfies TestRelation]),
    ...(theme === undefined ? [] : [['rIdC', 'theme', '/xl/theme/theme1.xml'] satisfies TestRelation]),
  ];
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(relations),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...(styles !== undefined && { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...(theme !== undefined && { 'xl/theme/theme1.xml': `<a:theme xmlns:a="x">${theme}</a:theme>` }),
    ...Object.fromEntries(sheets.flatMap(sheetParts)),
    ...more,
  });
}

function sheetParts({ rows, after = '', relations }: TestSheet, at: number): [string, string][] {
  const name = `sheet${at + 1}.xml`;
  const xml = `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
  const beside = relations
    ? [[`xl/worksheets/_rels/${name}.rels`, relationsXml(relations)] satisfies [string, string]]
    : [];
  return [[`xl/worksheets/${name}`, xml], ...beside];
}

/** A cell with its text written into it. */
export const textCell = (place: string, text: string, style = 0): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`;
