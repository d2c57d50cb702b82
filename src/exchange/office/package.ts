import { readXml, attribute, childrenOf, nodesOf, type XmlNode } from '../xml/xml.ts';
import type { Zip } from '../zip/zip.ts';

/** What a part of an office file refers to, by relation id. */
export interface Relation {
  id: string;
  /** The last word of the relation's type: "worksheet", "comments", "hyperlink". */
  type: string;
  /** A path inside the zip, or an address outside where `isExternal`. */
  target: string;
  isExternal: boolean;
}

/** A part of a package as XML, or null where it is missing. @throws {ZipError} @throws {XmlDepthError} */
export function readPart(zip: Pick<Zip, 'text'>, path: string): XmlNode | null {
  const text = zip.text(path);
  return text === null ? null : readXml(text);
}

/** What a part refers to. Targets are relative to the part, or from the root with a slash in front. */
export function readRelations(zip: Pick<Zip, 'text'>, path: string): Relation[] {
  const slash = path.lastIndexOf('/') + 1;
  const rels = readPart(zip, `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`);
  return childrenOf(rels ?? undefined, 'Relationship').map(({ attributes }) => {
    const isExternal = attributes['TargetMode'] === 'External';
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolve(path.slice(0, slash), target),
      isExternal,
    };
  });
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}

/** The part that a package is about: its workbook or document; null where its root does not say. */
export const mainPart = (zip: Zip): string | null =>
  readRelations(zip, '').find(({ type }) => type === 'officeDocument')?.target ?? null;

/** The value of a node's attribute, of the first node by that name under another. */
export function valueOf(node: XmlNode | undefined, name: string, key = 'val'): string | undefined {
  if (!node) return undefined;
  for (const found of nodesOf(node, name)) return attribute(found.attributes, key);
  return undefined;
}
