import { nodesOf, textIn, type XmlNode } from '../xml/xml.ts';
import type { Zip } from '../zip/zip.ts';
import { readRange } from './cell-reference.ts';
import { readPart, type Relation } from '../office/package.ts';
import { plainText } from './shared-strings.ts';

/** What a comment says, and at which cell: its row's number and its column's place. */
export interface SheetNote {
  row: number;
  index: number;
  text: string;
}

/** The notes and threaded comments of a sheet; of a thread all that was said, in order. @throws {ZipError} */
export function readNotes(zip: Zip, relations: readonly Relation[]): SheetNote[] {
  const parts = (type: string): XmlNode[] =>
    relations.filter((relation) => relation.type === type).flatMap(({ target }) => readPart(zip, target) ?? []);
  const threads = parts('threadedComment').flatMap((part) => [...nodesOf(part, 'threadedComment')].map(toNote));
  const places = new Set(threads.map(({ row, index }) => `${row}:${index}`));
  const notes = parts('comments').flatMap((part) => [...nodesOf(part, 'comment')].map(toNote));
  // Of a thread Excel also writes an old-style note, with a paragraph about versions in front.
  return [...threads, ...notes.filter(({ row, index }) => !places.has(`${row}:${index}`))].filter(
    ({ row, text }) => row > 0 && text !== '',
  );
}

function toNote(node: XmlNode): SheetNote {
  const range = readRange(node.attributes['ref'] ?? '');
  const text = plainText([...nodesOf(node, 't'), ...nodesOf(node, 'text')].length > 0 ? wordsOf(node) : textIn(node));
  return { row: range?.top ?? 0, index: range?.left ?? 0, text: text.trim() };
}

/** Runs of a note have their texts in `t`; a threaded comment has it in `text` itself. */
function wordsOf(node: XmlNode): string {
  const runs = [...nodesOf(node, 't')];
  return (runs.length > 0 ? runs : [...nodesOf(node, 'text')]).map(textIn).join('');
}
