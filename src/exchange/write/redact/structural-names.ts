import { strFromU8 } from 'fflate';
import type { Parts } from '../package-parts.ts';
import { attributeOf, elementsIn } from '../xml/xml-element.ts';
import { parseXml, type XmlElement } from '../xml/xml-tree.ts';
import { sheetNames } from '../xlsx/sheet-names.ts';
import type { Redact } from './name-redactor.ts';

/** Names by which parts of a workbook refer to each other, as they were and as they become. */
export interface StructuralNames {
  sheets: ReadonlyMap<string, string>;
  /** Defined names and tables. */
  identifiers: ReadonlyMap<string, string>;
}

const BOOK = /(?:^|\/)workbook\.xml$/;
const TABLE = /\/tables\/[^/]+\.xml$/;

/** The new names of what a workbook names after people, as Excel takes them: formulas must change alike. */
export function structuralNames(parts: Parts, redact: Redact): StructuralNames {
  const roots = (path: RegExp): XmlElement[] =>
    [...parts].filter(([name]) => path.test(name)).map(([, bytes]) => parseXml(strFromU8(bytes)));
  const books = roots(BOOK);
  const sheets = namesOf(books, 'sheet', 'name');
  const identifiers = [...namesOf(books, 'definedName', 'name'), ...namesOf(roots(TABLE), 'table', 'displayName')];
  const renamed = sheetNames(sheets.map(redact));
  return {
    sheets: new Map(sheets.flatMap((name, at) => (redact(name) === name ? [] : [[name, renamed[at] ?? name]]))),
    identifiers: renamedIdentifiers(identifiers, redact),
  };
}

const namesOf = (roots: readonly XmlElement[], element: string, attribute: string): string[] =>
  roots.flatMap((root) => elementsIn(root, element).map((one) => attributeOf(one, attribute) ?? ''));

function renamedIdentifiers(names: readonly string[], redact: Redact): Map<string, string> {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const name of names) {
    if (redact(name) === name) continue;
    const own = asIdentifier(redact(name));
    let free = own;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${own}_${count}`;
    taken.add(free.toLowerCase());
    renamed.set(name, free);
  }
  return renamed;
}

/** Words as one identifier: letters, figures and underscores, a letter first. */
export const asIdentifier = (words: string): string =>
  words.replaceAll(/[^\p{L}\p{N}.]+/gu, '_').replace(/^(?!\p{L})/u, '_');
