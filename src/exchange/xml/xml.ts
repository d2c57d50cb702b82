import { Parser } from 'htmlparser2';

/** Attributes by their names as written, prefixes included. */
export type Attributes = Readonly<Record<string, string>>;

/** What is called while XML is read. Names of elements come without their prefixes. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** XML that is nested deeper than any office program writes. */
export class XmlDepthError extends Error {
  override readonly name = 'XmlDepthError';
}

const DEEPEST = 300;

/** Reads XML that comes piece by piece. Document types and their entities are left alone, so none can swell. @throws {XmlDepthError} */
export function createXmlReader(handlers: XmlHandlers): { write(text: string): void; end(): void } {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) throw new XmlDepthError('This XML is nested too deep.');
        handlers.open(localName(name), attributes);
      },
      ontext: (text) => handlers.text?.(text),
      onclosetag(name) {
        depth -= 1;
        handlers.close?.(localName(name));
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  return { write: (text) => parser.write(text), end: () => parser.end() };
}

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute by its name without a prefix; where several have it, the one that has no prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  const key = Object.keys(attributes).find((other) => other.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** An element of a small document. Texts are children without a name. */
export interface XmlNode {
  name: string;
  attributes: Attributes;
  children: XmlNode[];
  text: string;
}

/** Reads a small document whole; its root is the last of the nodes around it. @throws {XmlDepthError} */
export function readXml(text: string): XmlNode {
  const document: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const path = [document];
  const reader = createXmlReader({
    open(name, attributes) {
      const node: XmlNode = { name, attributes, children: [], text: '' };
      path.at(-1)?.children.push(node);
      path.push(node);
    },
    text: (piece) => path.at(-1)?.children.push({ name: '', attributes: {}, children: [], text: piece }),
    close: () => path.pop(),
  });
  reader.write(text);
  reader.end();
  return document.children.find(({ name }) => name !== '') ?? document;
}

/** The children of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The first child of a name. */
export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

/** All the nodes of a name in and under a node, in order. */
export function* nodesOf(node: XmlNode, name: string): Generator<XmlNode> {
  if (node.name === name) yield node;
  for (const child of node.children) yield* nodesOf(child, name);
}

/** All the text in and under a node. */
export const textIn = (node: XmlNode): string => node.text + node.children.map(textIn).join('');
