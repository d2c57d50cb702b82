import { childOf, childrenOf, type XmlNode } from '../xml/xml.ts';

/** What a paragraph's style says of it. `heading` is 1 for a heading of the first level, 0 for the document's title. */
export interface WordStyle {
  heading: number | null;
  list: ListPlace | null;
}

/** A place in a list: which list, and how deep from 0. */
export interface ListPlace {
  list: string;
  level: number;
}

/** The value of a property's `w:val`, or undefined. */
export const valOf = (node: XmlNode | undefined, name: string): string | undefined =>
  attributeOf(childOf(node, name), 'val');

/** An attribute of Word's own namespace, whatever its prefix. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  if (!node) return undefined;
  const key = Object.keys(node.attributes).find((other) => other === name || other.endsWith(`:${name}`));
  return key === undefined ? undefined : node.attributes[key];
}

/** The styles of a document by their id; what a style leaves out it has from the one that it is based on. */
export function wordStyles(styles: XmlNode | null): (id: string | undefined) => WordStyle {
  const nodes = new Map(childrenOf(styles ?? undefined, 'style').map((node) => [attributeOf(node, 'styleId'), node]));
  const read = (id: string | undefined, depth: number): WordStyle => {
    const node = nodes.get(id);
    if (!node || depth > 20) return { heading: null, list: null };
    const properties = childOf(node, 'pPr');
    const base = read(valOf(node, 'basedOn'), depth + 1);
    return { heading: headingOf(node, properties) ?? base.heading, list: listPlace(properties) ?? base.list };
  };
  const known = new Map<string | undefined, WordStyle>();
  return (id) => {
    const style = known.get(id) ?? read(id, 0);
    known.set(id, style);
    return style;
  };
}

function headingOf(node: XmlNode, properties: XmlNode | undefined): number | null {
  const name = valOf(node, 'name') ?? '';
  if (/^title$/i.test(name)) return 0;
  const level = /^heading (\d)$/i.exec(name)?.[1] ?? outlineLevel(properties);
  return level === undefined ? null : Number(level);
}

/** Outline level 9 is body text (ECMA-376, 17.3.1.20). */
function outlineLevel(properties: XmlNode | undefined): string | undefined {
  const level = valOf(properties, 'outlineLvl');
  return level === undefined || Number(level) > 8 ? undefined : String(Number(level) + 1);
}

/** Where a paragraph's own properties put it in a list; list 0 takes it out of its style's list. */
export function listPlace(properties: XmlNode | undefined): ListPlace | null {
  const numbering = childOf(properties, 'numPr');
  const list = valOf(numbering, 'numId');
  return list === undefined ? null : { list, level: Number(valOf(numbering, 'ilvl') ?? 0) };
}

/** The style and list of a paragraph. */
export function paragraphStyle(paragraph: XmlNode, styleOf: (id: string | undefined) => WordStyle): WordStyle {
  const properties = childOf(paragraph, 'pPr');
  const style = styleOf(valOf(properties, 'pStyle'));
  const own = outlineLevel(properties);
  const list = listPlace(properties) ?? style.list;
  return { heading: style.heading ?? (own === undefined ? null : Number(own)), list: list?.list === '0' ? null : list };
}
