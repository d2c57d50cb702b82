import { readDocument } from '../docx/read-document.ts';
import type { FoundFile, Refusal } from '../found-file.ts';
import { mainPart } from '../office/package.ts';
import { readWorkbook } from '../xlsx/read-workbook.ts';
import { SheetTooLargeError } from '../xlsx/sheet-cells.ts';
import { XmlDepthError } from '../xml/xml.ts';
import { openZip, ZipError, type Zip } from '../zip/zip.ts';

const OTHER_KINDS: [RegExp, string][] = [
  [
    /^xl\/workbook\.bin$/i,
    'This is a binary Excel workbook (.xlsb). Save it as an Excel workbook (.xlsx) and choose that file.',
  ],
  [/^ppt\//i, 'This is a PowerPoint presentation. Copy its table into Excel or Word and choose that file.'],
  [
    /^(?:index\.apxl|Index\/)/i,
    'This is a Numbers, Pages or Keynote file. Export it as Excel or Word and choose that file.',
  ],
];
const OPEN_DOCUMENT =
  'This is an OpenDocument file. Save it as an Excel workbook (.xlsx) or a Word document (.docx) and choose that file.';
const NO_OFFICE =
  'This is a zipped folder, not an Excel or Word file. Unzip it and choose the file with the plan in it.';
const BROKEN =
  'This file is damaged or was not written by Excel or Word. Open it in its own program, save it again and choose the new file.';

/** Reads a zipped office file; its parts say what it is, not its name. @throws {TooLargeError} */
export function readOffice(bytes: Uint8Array): FoundFile | Refusal {
  try {
    return readZip(openZip(bytes));
  } catch (error) {
    if (error instanceof ZipError || error instanceof SheetTooLargeError) return { refusal: error.message };
    if (error instanceof XmlDepthError) return { refusal: BROKEN };
    throw error;
  }
}

function readZip(zip: Zip): FoundFile | Refusal {
  const main = mainPart(zip);
  const path =
    main && zip.has(main)
      ? main
      : (zip.names.find((name) => /^(?:xl\/workbook|word\/document)\.xml$/i.test(name)) ?? '');
  if (/^xl\/.*\.xml$/i.test(path) || /workbook[^/]*\.xml$/i.test(path)) return readWorkbook(zip, path);
  if (/\.xml$/i.test(path) && !/^ppt\//i.test(path)) return readDocument(zip, path);
  if (zip.has('mimetype') && zip.has('content.xml')) return { refusal: OPEN_DOCUMENT };
  const other = OTHER_KINDS.find(([part]) => zip.names.some((name) => part.test(name)));
  return { refusal: other?.[1] ?? (zip.has('[Content_Types].xml') ? BROKEN : NO_OFFICE) };
}
