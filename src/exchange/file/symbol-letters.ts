/** Signs that symbol fonts draw at these places, 0 to FF, as letters that every font has. */
const WINGDINGS: Record<number, string> = {
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '☐',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '☐',
  0xb7: '•',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '→',
  0xf0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const WINGDINGS_2: Record<number, string> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x97: '●',
  0xa3: '☐',
};
const SYMBOL: Record<number, string> = { 0xa3: '≤', 0xb3: '≥', 0xb7: '•', 0xae: '→', 0xb0: '°', 0xb1: '±', 0x2d: '−' };

/** Where fonts without letters are put in Unicode: F000 and on. */
const PRIVATE = 0xf000;
const PRIVATE_LETTERS = /[\uF000-\uF0FF]/g;

function fontOf(font: string): Record<number, string> | null {
  if (/^wingdings 2$/i.test(font)) return WINGDINGS_2;
  if (/^wingdings/i.test(font)) return WINGDINGS;
  return /^symbol$/i.test(font) ? SYMBOL : null;
}

/** The letter for a sign of a symbol font by its place there; a square where nobody knows it. */
export const symbolLetter = (font: string, code: number): string => (fontOf(font) ?? WINGDINGS)[code & 0xff] ?? '▪';

/** Text in a symbol font as a person sees it; text of other fonts as it is. */
export function symbolText(font: string, text: string): string {
  const isSymbol = /^wingdings/i.test(font);
  const plain = isSymbol ? text.replaceAll(/[!-~¡-ÿ]/g, (letter) => symbolLetter(font, letter.charCodeAt(0))) : text;
  return plain.replaceAll(PRIVATE_LETTERS, (letter) => symbolLetter(font, letter.charCodeAt(0) - PRIVATE));
}

/** What stands before an item of a list that is not numbered: dashes as they are, every other sign as the usual dot. */
export const bulletLetter = (sign: string): string => (/^\s*[-–—]\s*$/.test(sign) ? sign.trim() : '•');
