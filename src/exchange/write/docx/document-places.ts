import { readBlocks } from '../../docx/document-blocks.ts';
import { documentContext } from '../../docx/document-context.ts';
import { DocumentRows } from '../../docx/document-rows.ts';
import { mainPart } from '../../office/package.ts';
import type { Merge, Row } from '../../table.ts';
import { openZip } from '../../zip/zip.ts';
import { localName } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** A row of a Word table that can be changed, with what the reader made of it. */
export interface RowPlace {
  row: Row;
  element: XmlElement;
}

/** A table of a document with its rows. */
export interface TablePlace {
  element: XmlElement;
  rows: RowPlace[];
}

/** A document as the reader numbers it. */
export interface DocumentPlaces {
  path: string;
  merges: Merge[];
  /** The row that each block gave, by the block's place; null for one that gave none. */
  rows: (Row | null)[];
}

/** Reads a document once more for the numbers of its rows, so that writing counts as reading does. */
export function readPlaces(bytes: Uint8Array): DocumentPlaces {
  const zip = openZip(bytes);
  const path = mainPart(zip) ?? 'word/document.xml';
  const reading = new DocumentRows(documentContext(zip, path));
  const rows: (Row | null)[] = [];
  readBlocks(zip, path, (block) => {
    const before = reading.rows.length;
    reading.add(block);
    rows.push(reading.rows[before] ?? null);
  });
  reading.end();
  return { path, merges: reading.merges, rows };
}

/** The outermost tables of a document's body with their rows; rows without a number are left out. */
export function tablesIn(root: XmlElement, { rows }: DocumentPlaces): TablePlace[] {
  const tables: TablePlace[] = [];
  let block = 0;
  const walk = (parent: XmlElement, table: TablePlace | null): void => {
    for (const node of parent.children) {
      if (typeof node === 'string' || localName(node) === 'Fallback') continue;
      const name = localName(node);
      if (name === 'p' || name === 'tr') {
        const row = rows[block] ?? null;
        block += 1;
        if (name === 'tr' && row) table?.rows.push({ row, element: node });
      } else if (name === 'tbl') {
        const own: TablePlace = { element: node, rows: [] };
        tables.push(own);
        walk(node, own);
      } else walk(node, table);
    }
  };
  walk(root, null);
  return tables;
}
