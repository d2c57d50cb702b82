import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseXml, writeXml, type XmlElement } from './xml/xml-tree.ts';

/** The files inside an Office file, by their paths, in their order. */
export type Parts = Map<string, Uint8Array>;

/** Opens an Office file that was read before, so that its sizes are known to be safe. */
export const openParts = (bytes: Uint8Array): Parts => new Map(Object.entries(unzipSync(bytes)));

/** Zip files cannot tell a day before 1980; a fixed one makes the same report the same file. */
const MOMENT = new Date(1980, 0, 1, 12);

export const closeParts = (parts: Parts): Uint8Array => zipSync(Object.fromEntries(parts), { mtime: MOMENT });

/** A part as a tree, or null where there is none. */
export function xmlPart(parts: Parts, path: string): XmlElement | null {
  const bytes = parts.get(path);
  return bytes ? parseXml(strFromU8(bytes)) : null;
}

export function setXmlPart(parts: Parts, path: string, root: XmlElement): void {
  parts.set(path, strToU8(writeXml(root)));
}

/** Changes a part where it is there. */
export function changePart(parts: Parts, path: string, change: (root: XmlElement) => void): void {
  const root = xmlPart(parts, path);
  if (!root) return;
  change(root);
  setXmlPart(parts, path, root);
}
