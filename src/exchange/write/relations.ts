import { xmlPart, type Parts } from './package-parts.ts';
import { attributeOf, elementsIn } from './xml/xml-element.ts';

/** What a part of an Office file leads to: `type` is the last word of the relation's type, such as `comments`. */
interface Relation {
  id: string;
  type: string;
  path: string;
}

/** Where a part's relations are kept. */
export const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** The parts that a part leads to; what lies outside the file is left out. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const root = xmlPart(parts, relationsPath(path));
  const inside = root
    ? elementsIn(root, 'Relationship').filter((one) => attributeOf(one, 'TargetMode') !== 'External')
    : [];
  return inside.map((one) => ({
    id: attributeOf(one, 'Id') ?? '',
    type: (attributeOf(one, 'Type') ?? '').split('/').at(-1) ?? '',
    path: resolvePath(path, attributeOf(one, 'Target') ?? ''),
  }));
}

function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = [...from.split('/').slice(0, -1), ...target.split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
