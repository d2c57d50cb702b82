import { strFromU8, strToU8 } from 'fflate';
import { openZip, ZipError } from '../../zip/zip.ts';
import { closeParts, openParts } from '../package-parts.ts';
import { attributeOf, isElement } from '../xml/xml-element.ts';
import { parseXml, writeXml } from '../xml/xml-tree.ts';
import type { Redact } from './name-redactor.ts';
import { redactElement, type Redaction } from './redact-element.ts';
import { structuralNames } from './structural-names.ts';

/** Pictures of the first page, and lists of who took part. */
const LEFT_OUT = /(?:^|\/)(?:thumbnail\.\w+|people\.xml)$/;
/** Office files inside an Office file. */
const INNER = /\.(?:xlsx|xlsm|docx|docm|pptx)$/;

/** An Office file without names, in every part of it: words, comments, authors, properties, addresses, names of sheets. */
export function redactPackage(bytes: Uint8Array, redact: Redact): Uint8Array {
  const parts = openParts(bytes);
  const redaction = { redact, names: structuralNames(parts, redact) };
  for (const [path, part] of parts) {
    if (LEFT_OUT.test(path)) parts.set(path, path.endsWith('.xml') ? emptied(part) : part);
    else if (/\.(?:xml|rels|vml)$/.test(path)) parts.set(path, redactPart(part, redaction));
    else if (INNER.test(path)) parts.set(path, redactInner(part, redact));
  }
  dropThumbnail(parts);
  return closeParts(parts);
}

/** Nobody has looked into a file inside the file yet; what cannot be opened safely goes out empty. */
function redactInner(bytes: Uint8Array, redact: Redact): Uint8Array {
  try {
    openZip(bytes);
  } catch (error) {
    if (error instanceof ZipError) return new Uint8Array();
    throw error;
  }
  return redactPackage(bytes, redact);
}

function redactPart(bytes: Uint8Array, redaction: Redaction): Uint8Array {
  const root = parseXml(strFromU8(bytes));
  redactElement(root, redaction);
  return strToU8(writeXml(root));
}

/** A part that lists people, with nobody in it. */
function emptied(bytes: Uint8Array): Uint8Array {
  const root = parseXml(strFromU8(bytes));
  for (const node of root.children) if (typeof node !== 'string') node.children = [];
  return strToU8(writeXml(root));
}

function dropThumbnail(parts: ReturnType<typeof openParts>): void {
  const picture = [...parts.keys()].find((path) => /thumbnail\.\w+$/.test(path));
  const relations = parts.get('_rels/.rels');
  if (!picture || !relations) return;
  const root = parseXml(strFromU8(relations));
  for (const list of root.children)
    if (typeof list !== 'string')
      list.children = list.children.filter(
        (node) => !isElement(node, 'Relationship') || attributeOf(node, 'Type')?.endsWith('thumbnail') !== true,
      );
  parts.set('_rels/.rels', strToU8(writeXml(root)));
  parts.delete(picture);
}
