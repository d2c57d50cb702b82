import { attribute, childOf, childrenOf, type XmlNode } from '../xml/xml.ts';

/** What a style says about its paragraphs or letters, with what it takes from the style that it is based on. */
export interface DocumentStyle {
  id: string;
  /** 1 to 9, 0 for a title, null for what is no heading. */
  heading: number | null;
  isContents: boolean;
  list: { id: string; level: number | null } | null;
  isStruck: boolean;
  isHidden: boolean;
}

const PLAIN: DocumentStyle = {
  id: '',
  heading: null,
  isContents: false,
  list: null,
  isStruck: false,
  isHidden: false,
};

/** A chain of styles is short; a longer one is a circle. */
const LONGEST_CHAIN = 20;

/** The styles of a document by their id. Names of styles that Word brings are English in every language. */
export function documentStyles(part: XmlNode | null): (id: string | undefined) => DocumentStyle {
  const nodes = childrenOf(part ?? undefined, 'style');
  const byId = new Map(nodes.map((node) => [attribute(node.attributes, 'styleId') ?? '', node]));
  const known = new Map<string, DocumentStyle>();
  const styleOf = (id: string | undefined, left = LONGEST_CHAIN): DocumentStyle => {
    const node = byId.get(id ?? '');
    if (id === undefined || !node || left === 0) return PLAIN;
    const made = known.get(id) ?? readStyle(id, node, styleOf(valueOf(childOf(node, 'basedOn')), left - 1));
    known.set(id, made);
    return made;
  };
  return (id) => styleOf(id);
}

function readStyle(id: string, node: XmlNode, base: DocumentStyle): DocumentStyle {
  const name = (valueOf(childOf(node, 'name')) ?? '').toLowerCase();
  const paragraph = childOf(node, 'pPr');
  const letters = childOf(node, 'rPr');
  const named = name === 'title' ? 0 : /^heading ([1-9])$/.exec(name)?.[1];
  return {
    id,
    heading: headingOf(paragraph) ?? (named === undefined ? base.heading : Number(named)),
    isContents: /^toc (?:\d|heading)$/.test(name),
    list: listOf(paragraph) ?? base.list,
    isStruck: isOn(letters, 'strike') ?? isOn(letters, 'dstrike') ?? base.isStruck,
    isHidden: isOn(letters, 'vanish') ?? base.isHidden,
  };
}

/** The level that a paragraph's properties put it on in the outline, from 1; null where they say none. */
export function headingOf(properties: XmlNode | undefined): number | null {
  const level = valueOf(childOf(properties, 'outlineLvl'));
  return level !== undefined && /^[0-8]$/.test(level) ? Number(level) + 1 : null;
}

/** The list that a paragraph's properties put it in; an id of "0" takes it out of the list of its style. */
export function listOf(properties: XmlNode | undefined): DocumentStyle['list'] {
  const list = childOf(properties, 'numPr');
  const id = valueOf(childOf(list, 'numId'));
  const level = valueOf(childOf(list, 'ilvl'));
  return id === undefined ? null : { id, level: level === undefined ? null : Number(level) };
}

/** Whether a property that is on or off is on; null where nothing is said. */
export function isOn(properties: XmlNode | undefined, name: string): boolean | null {
  const node = childOf(properties, name);
  return node ? !/^(?:0|false|off)$/.test(valueOf(node) ?? '1') : null;
}

/** The `val` of a node, which is what most of Word's nodes say. */
export const valueOf = (node: XmlNode | undefined): string | undefined =>
  node ? attribute(node.attributes, 'val') : undefined;
