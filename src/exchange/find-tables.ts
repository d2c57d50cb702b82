import type { Finding } from '../domain/plan.ts';
import { textTable } from './delimited/text-table.ts';
import { decodeText } from './file/decode-text.ts';
import { isZip, refusalOf } from './file/file-kind.ts';
import { readOffice } from './file/office-file.ts';
import { checkTables } from './file/table-limits.ts';
import { TooLargeError } from './file/too-large-error.ts';
import type { FoundFile, PlanFile, Refusal } from './found-file.ts';
import { isPage, readPage } from './html/read-page.ts';
import { headScore } from './recognise/columns/find-layouts.ts';
import { findingOf } from './recognise/finding.ts';

const NOT_TEXT =
  'This is no file that plans are kept in. Save the plan as an Excel workbook (.xlsx) or a Word document (.docx) and choose that file.';
/** What a page says of its own letters. Browsers read Latin-1 as Windows-1252 (WHATWG Encoding, 4.2), and so does everyone. */
const SAYS_WINDOWS_1252 = /charset\s*=\s*["']?(?:windows-1252|iso-8859-1)/i;
const BLANK = 'This file has no text in it. Choose the file that holds the plan.';

/** The tables of a file, whatever its kind, or why it cannot be read. Never throws. */
export function findTables({ bytes }: PlanFile): FoundFile | Refusal {
  const refusal = refusalOf(bytes);
  if (refusal) return { refusal };
  try {
    const found = isZip(bytes) ? readOffice(bytes) : findInText(bytes);
    if ('tables' in found) checkTables(found.tables);
    return found;
  } catch (error) {
    if (error instanceof TooLargeError) return { refusal: error.message };
    throw error;
  }
}

/** @throws {TooLargeError} */
function findInText(bytes: Uint8Array): FoundFile | Refusal {
  const decoded = decodeText(bytes);
  if (!decoded) return { refusal: NOT_TEXT };
  if (decoded.text.trim() === '') return { refusal: BLANK };
  const isNamed = SAYS_WINDOWS_1252.test(decoded.text.slice(0, 4000));
  const findings = decoded.isAssumed && !isNamed ? [assumedEncoding()] : [];
  if (isPage(decoded.text)) return withFindings(readPage(decoded.text), findings);
  return { kind: 'text', tables: [textTable(decoded.text, headScore)], findings };
}

const withFindings = (found: FoundFile | Refusal, findings: Finding[]): FoundFile | Refusal =>
  'refusal' in found ? found : { ...found, findings: [...findings, ...found.findings] };

const assumedEncoding = (): Finding =>
  findingOf(null, {
    code: 'encoding-assumed',
    severity: 'note',
    message:
      'The file does not say how its letters are stored. It was read as Windows-1252, which older versions of Excel write.',
    remedy: 'Check that accents, dashes and pound signs look right.',
  });
