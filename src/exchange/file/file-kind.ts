import { oldOfficeRefusal } from './old-office-file.ts';

const MB = 1024 * 1024;
const LARGEST = 50 * MB;
/** Text is not packed, so what is large packed is larger as text; still 50,000 actions need no more. */
const LARGEST_TEXT = 25 * MB;

const SAVE_AS = 'Save it as an Excel workbook (.xlsx) or a Word document (.docx) and choose that file.';

/** First bytes of files that hold no table that could be read, and what to tell the person who chose one. */
const MARKS: [start: string, reason: string][] = [
  [
    '%PDF',
    'This is a PDF. Ask for the Excel or Word file that it was made from, or copy the table out of it and paste it.',
  ],
  ['\u0089PNG', 'This is a picture (PNG), so there is no text in it to read. Ask for the file that it shows.'],
  [
    '\u00FF\u00D8\u00FF',
    'This is a picture (JPEG), so there is no text in it to read. Ask for the file that it shows.',
  ],
  ['GIF8', 'This is a picture (GIF), so there is no text in it to read. Ask for the file that it shows.'],
  ['{\\rtf', `This is a rich text document (.rtf). Open it in Word. ${SAVE_AS}`],
  ['MIME-Version:', `This is a web archive or an e-mail. Open it in its own program. ${SAVE_AS}`],
];
/** XML of one file, as Office 2003 wrote it and Flat OpenDocument is. */
const FLAT_XML = /^\s*<\?xml[^>]*>\s*<(?:\?mso-application|Workbook|w:wordDocument|pkg:package|office:document)/;

/** Why a file cannot be read, in words for a person, or null. Bytes decide; a name can be wrong. */
export function refusalOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'This file is empty. Choose the file that holds the plan.';
  if (bytes.length > LARGEST) return tooLarge(LARGEST);
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  const mark = MARKS.find(([known]) => start.startsWith(known));
  if (mark) return mark[1];
  if (FLAT_XML.test(start)) return `This is an XML file of an Office program. Open it there. ${SAVE_AS}`;
  const old = oldOfficeRefusal(bytes);
  if (old !== null || isZip(bytes)) return old;
  return bytes.length > LARGEST_TEXT ? tooLarge(LARGEST_TEXT) : null;
}

const tooLarge = (size: number): string =>
  `This file is larger than ${size / MB} MB, far more than a plan needs. Copy the plan alone into a new file and choose that one.`;

const ZIP = [0x50, 0x4b];

/** True for what looks like a zip, as .xlsx and .docx are. */
export const isZip = (bytes: Uint8Array): boolean =>
  ZIP.every((byte, index) => bytes[index] === byte) && (bytes[2] ?? 0) < 9;
