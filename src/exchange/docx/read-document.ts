import type { Finding } from '../../domain/plan.ts';
import type { FoundFile, Refusal } from '../found-file.ts';
import { readPart, readRelations, type Relation } from '../office/package.ts';
import { findingOf } from '../recognise/finding.ts';
import type { Merge, Row } from '../table.ts';
import { childOf, nodesOf, readXml, textIn, type XmlNode } from '../xml/xml.ts';
import { streamText } from '../zip/stream-text.ts';
import type { Zip } from '../zip/zip.ts';
import { BULLET, wordLists } from './word-lists.ts';
import { attributeOf, wordStyles } from './word-styles.ts';
import { marksOf, readListed, readTable, unwrapped, type ReadParagraph, type WordReading } from './word-table.ts';
import type { WordSources } from './word-text.ts';

const NO_WORDS =
  'This Word document has no text in it, only pictures or nothing at all. Ask for the document that the pictures were made from.';

/**
 * Reads a Word document as one table: each paragraph with words is a row of one cell, each row of a table a row, numbered
 * from 1 through the whole document. @throws {ZipError} @throws {XmlDepthError}
 */
export function readDocument(zip: Zip, document: string): FoundFile | Refusal {
  const relations = readRelations(zip, document);
  const sources = sourcesOf(zip, relations);
  const reading: WordReading = {
    sources,
    lists: wordLists(partOf(zip, relations, 'numbering')),
    styleOf: wordStyles(partOf(zip, relations, 'styles')),
  };
  const body = childOf(readLarge(zip, document), 'body');
  const { rows, merges } = readBody(body, reading);
  if (!rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) return { refusal: NO_WORDS };
  const findings = [...pageFindings(zip, relations), ...deletedFinding(sources.deleted)];
  return { kind: 'docx', tables: [{ sheet: null, rows, endsOpen: false, merges }], findings };
}

/** A long document is larger than other parts may be. */
function readLarge(zip: Zip, path: string): XmlNode {
  const pieces: string[] = [];
  streamText(zip, path, (text) => pieces.push(text));
  return readXml(pieces.join(''));
}

const partOf = (zip: Zip, relations: readonly Relation[], type: string): XmlNode | null =>
  readPart(zip, relations.find((relation) => relation.type === type)?.target ?? '');

function sourcesOf(zip: Zip, relations: readonly Relation[]): WordSources {
  const links = relations
    .filter(({ type }) => type === 'hyperlink')
    .map(({ id, target }): [string, string] => [id, target]);
  const texts = (part: string, name: string): Map<string, string> =>
    new Map(
      [...nodesOf(partOf(zip, relations, part) ?? EMPTY, name)].map((node) => [
        attributeOf(node, 'id') ?? '',
        wordsOf(node),
      ]),
    );
  const footnotes = [...texts('footnotes', 'footnote'), ...texts('endnotes', 'endnote')];
  return {
    links: new Map(links),
    comments: texts('comments', 'comment'),
    footnotes: new Map(footnotes),
    deleted: [],
  };
}

const EMPTY: XmlNode = { name: '', attributes: {}, children: [], text: '' };

/** The words of a small text such as a comment, a paragraph a line. */
const wordsOf = (node: XmlNode): string =>
  [...nodesOf(node, 'p')]
    .map((paragraph) => [...nodesOf(paragraph, 't')].map(textIn).join(''))
    .join('\n')
    .trim();

function readBody(body: XmlNode | undefined, reading: WordReading): { rows: Row[]; merges: Merge[] } {
  const rows: Row[] = [];
  const merges: Merge[] = [];
  for (const node of body ? unwrapped(body) : []) {
    if (node.name === 'p') {
      const paragraph = readListed(node, reading);
      if (paragraph.text.trim() !== '') rows.push(paragraphRow(paragraph, rows.length + 1));
    } else if (node.name === 'tbl') {
      const table = readTable(node, rows.length + 1, reading);
      rows.push(...table.rows);
      merges.push(...table.merges);
    }
  }
  return { rows, merges };
}

/** Numbers of a list belong to the words, as in "1.1 Roles"; a bullet is told by the level alone. */
function paragraphRow(paragraph: ReadParagraph, number: number): Row {
  const { text, mark, heading, level } = paragraph;
  const words = mark === '' || mark === BULLET ? text : `${mark} ${text}`;
  const row: Row = { number, cells: [words] };
  const marks = marksOf([paragraph], null);
  if (marks) row.marks = [marks];
  if (heading !== null) row.heading = heading;
  else if (level !== null) row.listLevel = level;
  return row;
}

/** What stands at the head or foot of each page is no row of the plan, but its words are kept. */
function pageFindings(zip: Zip, relations: readonly Relation[]): Finding[] {
  const parts = relations.filter(({ type }) => type === 'header' || type === 'footer');
  const texts = parts.map(({ target }) => wordsOf(readPart(zip, target) ?? EMPTY)).filter((text) => text !== '');
  return [...new Set(texts)].map((text) =>
    findingOf(null, {
      code: 'page-header',
      severity: 'note',
      message: 'These words stand at the head or foot of each page. They were not read as part of the plan.',
      before: text,
      remedy: 'Nothing needs doing, unless something of the plan stands here.',
    }),
  );
}

function deletedFinding(deleted: readonly string[]): Finding[] {
  if (deleted.length === 0) return [];
  return [
    findingOf(null, {
      code: 'tracked-changes',
      severity: 'warning',
      message: `The document has tracked changes. It was read as if they were accepted: ${deleted.length === 1 ? 'one passage that a change takes' : `${deleted.length} passages that changes take`} out was left out.`,
      before: deleted.join('\n'),
      remedy: 'Accept or reject the changes in Word and choose the file again, if that is not what you want.',
    }),
  ];
}
