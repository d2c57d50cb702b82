import { strFromU8 } from 'fflate';
import { openParts } from '../package-parts.ts';
import { elementsIn, textIn } from '../xml/xml-element.ts';
import { parseXml } from '../xml/xml-tree.ts';

const PROPERTIES = /(?:^|\/)(?:docProps\/\w+|comments\d*|persons?\/\w+|people|document)\.xml$/;
const ELEMENTS = ['creator', 'lastModifiedBy', 'Manager', 'author'];
const ATTRIBUTE = /\s(?:[\w.-]+:)?(?:author|displayName)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Who wrote or changed an Office file, its comments and its tracked changes, as its program names them. */
export function fileAuthors(bytes: Uint8Array): string[] {
  const texts = [...openParts(bytes)].filter(([path]) => PROPERTIES.test(path)).map(([, part]) => strFromU8(part));
  const named = texts.flatMap((text) => [...text.matchAll(ATTRIBUTE)].map(([, one, other]) => one ?? other ?? ''));
  const written = texts
    .filter((text) => ELEMENTS.some((name) => text.includes(`${name}>`)))
    .flatMap((text) => ELEMENTS.flatMap((name) => elementsIn(parseXml(text), name).map(textIn)));
  return [...new Set([...named, ...written])].filter((name) => name.trim() !== '');
}
