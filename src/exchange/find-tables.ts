import type { Finding } from '../domain/plan.ts';
import { textTable } from './delimited/text-table.ts';
import { decodeText } from './file/decode-text.ts';
import { isZip, refusalOf } from './file/file-kind.ts';
import { readOffice } from './file/office-file.ts';
import type { FoundFile, PlanFile, Refusal } from './found-file.ts';
import { headScore } from './recognise/find-layouts.ts';
import { findingOf } from './recognise/finding.ts';

const NOT_TEXT = 'This file is no text. Save the table as CSV or as tab-separated text and choose that file.';
const BLANK = 'This file has no text in it.';
const HTML =
  'This is a web page, which this version cannot read yet. Copy the table into a spreadsheet and save it as CSV or as tab-separated text.';

/** The tables of a file, whatever its kind, or why it cannot be read. Never throws. */
export function findTables({ bytes }: PlanFile): FoundFile | Refusal {
  if (isZip(bytes)) return readOffice(bytes);
  const refusal = refusalOf(bytes);
  if (refusal) return { refusal };
  const decoded = decodeText(bytes);
  if (!decoded) return { refusal: NOT_TEXT };
  if (decoded.text.trim() === '') return { refusal: BLANK };
  if (/^\s*<(?:!doctype|html|table|meta)\b/i.test(decoded.text)) return { refusal: HTML };
  const findings = decoded.isAssumed ? [assumedEncoding()] : [];
  return { kind: 'text', tables: [textTable(decoded.text, headScore)], findings };
}

const assumedEncoding = (): Finding =>
  findingOf(null, {
    code: 'encoding-assumed',
    severity: 'note',
    message:
      'The file does not say how its letters are stored. It was read as Windows-1252, which older versions of Excel write.',
    remedy: 'Check that accents, dashes and pound signs look right.',
  });
