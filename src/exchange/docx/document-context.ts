import { readPart, readRelations, type Relation } from '../office/package.ts';
import { themeColours } from '../xlsx/theme-colours.ts';
import { attribute, childrenOf, nodesOf, textIn, type XmlNode } from '../xml/xml.ts';
import type { Zip } from '../zip/zip.ts';
import { documentStyles, type DocumentStyle } from './document-styles.ts';
import { ListMarks } from './list-marks.ts';

/** What the paragraphs of a document refer to. */
export interface DocumentContext {
  styleOf(id: string | undefined): DocumentStyle;
  lists: ListMarks;
  theme: ReadonlyMap<string, string>;
  /** Addresses by the id of their relation. */
  addresses: ReadonlyMap<string, string>;
  comments: ReadonlyMap<string, string>;
  footnotes: ReadonlyMap<string, string>;
  endnotes: ReadonlyMap<string, string>;
  /** Where what is repeated on each page stands. */
  edges: string[];
}

/** Reads what stands around a document's text. @throws {ZipError} @throws {XmlDepthError} */
export function documentContext(zip: Zip, path: string): DocumentContext {
  const relations = readRelations(zip, path);
  const part = (type: string): XmlNode | null => readPart(zip, targetOf(relations, type) ?? '');
  return {
    styleOf: documentStyles(part('styles')),
    lists: new ListMarks(part('numbering')),
    theme: themeColours(part('theme')),
    addresses: new Map(
      relations.filter(({ isExternal }) => isExternal).map(({ id, target }): [string, string] => [id, target]),
    ),
    comments: notesOf(part('comments'), 'comment'),
    footnotes: notesOf(part('footnotes'), 'footnote'),
    endnotes: notesOf(part('endnotes'), 'endnote'),
    edges: relations.filter(({ type }) => type === 'header' || type === 'footer').map(({ target }) => target),
  };
}

const targetOf = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type)?.target;

/** Texts by id; the lines that part footnotes from the text are notes too, without words. */
function notesOf(part: XmlNode | null, name: string): Map<string, string> {
  return new Map(
    childrenOf(part ?? undefined, name).map((note) => [attribute(note.attributes, 'id') ?? '', linesOf(note)]),
  );
}

/** The words of a part that is no body text, a paragraph a line. */
export function linesOf(node: XmlNode): string {
  const lines = [...nodesOf(node, 'p')].map((paragraph) => [...nodesOf(paragraph, 't')].map(textIn).join('').trim());
  return lines.filter((line) => line !== '').join('\n');
}
