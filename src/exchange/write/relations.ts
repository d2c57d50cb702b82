import { strFromU8 } from 'fflate';
import { readRelations, type Relation } from '../office/package.ts';
import type { Parts } from './package-parts.ts';

/** Where a part's relations are kept. */
export const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** The parts inside the file that a part leads to. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const text = (name: string): string | null => {
    const bytes = parts.get(name);
    return bytes ? strFromU8(bytes) : null;
  };
  return readRelations({ text }, path).filter(({ isExternal }) => !isExternal);
}
