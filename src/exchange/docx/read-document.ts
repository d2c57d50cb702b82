import type { Finding } from '../../domain/plan.ts';
import type { FoundFile, Refusal } from '../found-file.ts';
import { findingOf } from '../recognise/finding.ts';
import { readPart } from '../office/package.ts';
import type { Zip } from '../zip/zip.ts';
import { pictureFinding } from '../file/asides.ts';
import { readBlocks } from './document-blocks.ts';
import { documentContext, linesOf, type DocumentContext } from './document-context.ts';
import { DocumentRows } from './document-rows.ts';

const ONLY_PICTURES =
  'This document holds only pictures, such as scanned pages, and no text that could be read. Ask for the document that it was made from, or type the plan into a table.';
const BLANK = 'This document has no text in it. Choose the document that holds the plan.';

/** Reads a Word document as one table. @throws {ZipError} @throws {TooLargeError} @throws {XmlDepthError} */
export function readDocument(zip: Zip, path: string): FoundFile | Refusal {
  const context = documentContext(zip, path);
  const reading = new DocumentRows(context);
  readBlocks(zip, path, (block) => reading.add(block));
  reading.end();
  const { rows, merges, findings, pictures } = reading;
  if (rows.every(({ cells }) => cells.every((text) => text === '')))
    return { refusal: pictures > 0 ? ONLY_PICTURES : BLANK };
  return {
    kind: 'docx',
    tables: [{ sheet: null, rows, endsOpen: false, merges }],
    findings: [...findings, ...edgeFindings(zip, context), ...pictureFinding(pictures)],
  };
}

/** What stands at the top and foot of every page, each text once. */
function edgeFindings(zip: Zip, { edges }: DocumentContext): Finding[] {
  const texts = edges.map((path) => readPart(zip, path)).map((part) => (part ? linesOf(part) : ''));
  return [...new Set(texts)]
    .filter((text) => /\p{L}/u.test(text))
    .map((before) =>
      findingOf(null, {
        code: 'page-header',
        severity: 'note',
        message: 'These words stand at the top or foot of each page and are no part of the plan’s text.',
        before,
        remedy: 'Nothing needs doing, unless the name of the plan stands here only.',
      }),
    );
}
