/** An element of a document that is changed in places. What is not touched is written as it was read, letter for letter. */
export interface XmlElement {
  /** With its prefix, as written. */
  name: string;
  /** Everything between the name and the end of the start tag, as written. */
  attributes: string;
  children: XmlNode[];
  /** It was written as one tag: `<br/>`. */
  isEmptyTag: boolean;
}

/** An element, or what stands between elements, as written: text with its entities, comments, declarations. */
export type XmlNode = XmlElement | string;

/** Reads XML that was checked before. What does not nest is closed where its parent closes. */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: '', children: [], isEmptyTag: false };
  const open = [root];
  let at = 0;
  while (at < text.length) {
    const parent = open.at(-1) ?? root;
    const start = text.indexOf('<', at);
    if (start !== at) parent.children.push(text.slice(at, start < 0 ? undefined : start));
    if (start < 0) break;
    const end = tagEnd(text, start);
    const tag = text.slice(start, end);
    at = end;
    if (tag.startsWith('<!') || tag.startsWith('<?')) parent.children.push(tag);
    else if (tag.startsWith('</')) closeTo(open, tag.slice(2, -1).trim());
    else openTag(open, parent, tag);
  }
  return root;
}

function tagEnd(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return after(text, '-->', start);
  if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start);
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return text.length;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function openTag(open: XmlElement[], parent: XmlElement, tag: string): void {
  const isEmptyTag = tag.endsWith('/>');
  const inner = tag.slice(1, isEmptyTag ? -2 : -1);
  const name = /^[^\s]+/.exec(inner)?.[0] ?? '';
  const element: XmlElement = { name, attributes: inner.slice(name.length), children: [], isEmptyTag };
  parent.children.push(element);
  if (!isEmptyTag) open.push(element);
}

function closeTo(open: XmlElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

/** The tree as text. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(writeXml).join('');
  if (node.name === '') return inner;
  const start = `<${node.name}${node.attributes}`;
  return node.isEmptyTag && inner === '' ? `${start}/>` : `${start}>${inner}</${node.name}>`;
}
