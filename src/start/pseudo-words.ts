import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

const ACCENTED = new Map(
  [...'aáeéiíoóuúAÁEÉIÍOÓUÚnñcç'.matchAll(/(.)(.)/gu)].map(([, plain = '', accented = '']) => [plain, accented]),
);

/**
 * A message as a longer language might have it: accented, in brackets, 40 % longer. Arguments, plural forms and tags stay
 * as they are, so that it is the same ICU message.
 */
export function pseudo(message: string): string {
  const elements = parse(message);
  const letters = lengthOf(elements);
  // In words of eight, since no language has one that is as long as a sentence.
  const padding = '~'.repeat(Math.ceil(letters * 0.4)).replaceAll(/~{8}(?=~)/g, '$& ');
  return `⟦${printAST(elements.map(accent))}${padding}⟧`;
}

function accent(element: MessageFormatElement): MessageFormatElement {
  if (element.type === TYPE.literal) return { ...element, value: accentLetters(element.value) };
  if (element.type === TYPE.tag) return { ...element, children: element.children.map(accent) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.entries(element.options).map(([name, { value }]) => [name, { value: value.map(accent) }]);
  return { ...element, options: Object.fromEntries(options) };
}

const accentLetters = (words: string): string => [...words].map((letter) => ACCENTED.get(letter) ?? letter).join('');

/** Letters that are shown at most: the longest of the forms. */
function lengthOf(elements: readonly MessageFormatElement[]): number {
  return elements.reduce((sum, element) => {
    if (element.type === TYPE.literal) return sum + element.value.length;
    if (element.type === TYPE.tag) return sum + lengthOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return sum;
    return sum + Math.max(...Object.values(element.options).map(({ value }) => lengthOf(value)));
  }, 0);
}
