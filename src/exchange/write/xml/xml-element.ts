import { escapeXml } from '../xml-text.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** The name without its prefix, which each program chooses as it likes. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

export const isElement = (node: XmlNode, name: string): node is XmlElement =>
  typeof node !== 'string' && localName(node) === name;

/** The elements of that name right inside. */
export const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => isElement(node, name));

/** The first element of that name right inside. */
export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find((node): node is XmlElement => isElement(node, name));

/** All elements of that name inside, at any depth, in the order written. */
export function elementsIn(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inside = elementsIn(node, name);
    return localName(node) === name ? [node, ...inside] : inside;
  });
}

const patterns = new Map<string, RegExp>();

function attributePattern(name: string): RegExp {
  const pattern = patterns.get(name) ?? new RegExp(`(\\s(?:[\\w.-]+:)?${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  patterns.set(name, pattern);
  return pattern;
}

/** An attribute, entities resolved; its name without a prefix. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  const value = attributePattern(name).exec(attributes)?.[2];
  return value === undefined ? undefined : unescapeXml(value.slice(1, -1));
}

/** Sets an attribute; null takes it away. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  const pattern = attributePattern(name);
  const isThere = pattern.test(element.attributes);
  if (value === null) element.attributes = element.attributes.replace(pattern, '');
  else if (isThere)
    element.attributes = element.attributes.replace(pattern, (_, start: string) => `${start}"${escapeXml(value)}"`);
  else element.attributes = `${element.attributes.trimEnd()} ${name}="${escapeXml(value)}"`;
}

/** A new element with the prefix of one that stands near. */
export function elementLike(near: XmlElement, name: string, attributes: Record<string, string> = {}): XmlElement {
  const prefix = near.name.slice(0, near.name.indexOf(':') + 1);
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return { name: prefix + name, attributes: written.join(''), children: [], isEmptyTag: true };
}

/** Another element that says the same. */
export const cloneElement = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children.map((node) => (typeof node === 'string' ? node : cloneElement(node))),
});

/** The text inside, entities resolved. */
export function textIn(node: XmlNode): string {
  if (typeof node !== 'string') return node.children.map(textIn).join('');
  if (node.startsWith('<![CDATA[')) return node.slice(9, -3);
  return node.startsWith('<') ? '' : unescapeXml(node);
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, figures?: string, name = '') => {
    if (hex ?? figures) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(figures));
    return NAMED[String(name)] ?? all;
  });
}
