import { strFromU8, strToU8 } from 'fflate';
import { closeParts, openParts } from '../package-parts.ts';
import { attributeOf, elementsIn, isElement, localName, setAttribute, textIn } from '../xml/xml-element.ts';
import { parseXml, writeXml, type XmlElement } from '../xml/xml-tree.ts';
import { escapeXml } from '../xml-text.ts';
import type { Redact } from './name-redactor.ts';

/** What says who wrote or changed something; a reader needs some text there. */
const AUTHORS = new Set(['author', 'initials', 'displayName', 'userId', 'providerId', 'lastModifiedBy']);
/** Elements of a file's properties that name people. */
const PROPERTIES = new Set(['creator', 'lastModifiedBy', 'Manager', 'author']);
/** Attributes that hold words for people. Others name fonts, styles and parts, which a name must not change. */
const WORDS = new Set([
  'descr',
  'title',
  'alt',
  'tooltip',
  'display',
  'prompt',
  'promptTitle',
  'error',
  'errorTitle',
  'text',
]);
/** What holds the words of one line, however many pieces they stand in. */
const LINES = new Set(['p', 'si', 'is', 'text']);
/** Pictures of the first page, and lists of who took part. */
const LEFT_OUT = /(?:^|\/)(?:thumbnail\.\w+|people\.xml)$/;

/** An Office file without names, in every part of it: words, comments, authors, properties, addresses of links. */
export function redactPackage(bytes: Uint8Array, redact: Redact): Uint8Array {
  const parts = openParts(bytes);
  for (const [path, part] of parts) {
    if (LEFT_OUT.test(path)) parts.set(path, path.endsWith('.xml') ? emptied(part) : part);
    else if (/\.(?:xml|rels|vml)$/.test(path)) parts.set(path, redactPart(part, redact));
  }
  dropThumbnail(parts);
  return closeParts(parts);
}

function redactPart(bytes: Uint8Array, redact: Redact): Uint8Array {
  const root = parseXml(strFromU8(bytes));
  walk(root, redact);
  return strToU8(writeXml(root));
}

/** A part that lists people, with nobody in it. */
function emptied(bytes: Uint8Array): Uint8Array {
  const root = parseXml(strFromU8(bytes));
  for (const node of root.children) if (typeof node !== 'string') node.children = [];
  return strToU8(writeXml(root));
}

function walk(element: XmlElement, redact: Redact): void {
  redactAttributes(element, redact);
  const name = localName(element);
  if (PROPERTIES.has(name)) element.children = [];
  else if (LINES.has(name)) redactLine(element, redact);
  element.children = element.children.map((node) => {
    if (typeof node !== 'string') return node;
    const words = textIn(node);
    const redacted = redact(words);
    return redacted === words ? node : escapeXml(redacted);
  });
  for (const node of element.children) if (typeof node !== 'string') walk(node, redact);
}

function redactAttributes(element: XmlElement, redact: Redact): void {
  for (const [, name = ''] of element.attributes.matchAll(/\s(?:[\w.-]+:)?([\w.-]+)\s*=/g)) {
    const value = attributeOf(element, name) ?? '';
    if (AUTHORS.has(name)) setAttribute(element, name, '');
    else if (name === 'Target' && redact(value) !== value) setAttribute(element, name, 'about:blank');
    else if (WORDS.has(name) && redact(value) !== value) setAttribute(element, name, redact(value));
  }
}

/** Programs cut a line into pieces at will. What changes goes into the first piece of it, and leaves the others. */
function redactLine(line: XmlElement, redact: Redact): void {
  const pieces = elementsIn(line, 't').filter((piece) => !elementsIn(piece, 'p').length);
  if (pieces.length < 2) return;
  const texts = pieces.map(textIn);
  const whole = texts.join('');
  const redacted = redact(whole);
  if (redacted === whole || texts.map(redact).join('') === redacted) return;
  let start = 0;
  while (start < whole.length && whole[start] === redacted[start]) start += 1;
  let end = 0;
  while (end < Math.min(whole.length, redacted.length) - start && whole.at(-1 - end) === redacted.at(-1 - end))
    end += 1;
  replaceStretch(pieces, texts, {
    from: start,
    to: whole.length - end,
    words: redacted.slice(start, redacted.length - end),
  });
}

function replaceStretch(
  pieces: readonly XmlElement[],
  texts: readonly string[],
  { from, to, words }: { from: number; to: number; words: string },
): void {
  let at = 0;
  let isSaid = false;
  pieces.forEach((piece, index) => {
    const text = texts[index] ?? '';
    const [start, end] = [Math.max(0, from - at), Math.min(text.length, to - at)];
    at += text.length;
    if (start >= text.length || end <= 0) return;
    piece.children = [escapeXml(text.slice(0, start) + (isSaid ? '' : words) + text.slice(end))];
    setAttribute(piece, 'xml:space', 'preserve');
    isSaid = true;
  });
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
