const LOOKALIKE: Record<string, string> = {
  '*': '∗',
  _: '＿',
  '[': '［',
  ']': '］',
  '`': 'ˋ',
  '~': '∼',
  '<': '‹',
  '>': '›',
  '\\': '＼',
  '#': '＃',
  '|': 'ǀ',
};

/**
 * Foreign words for the few places that one client reads as Markdown and another as plain text: titles of choices, and
 * `fallbackText`. A backslash would be seen in the second kind, so marks become characters that look the same. All
 * other foreign words go through {@link richText}, where nothing is Markdown.
 */
export function toUnmarked(text: string): string {
  return withoutFunctions(text)
    .replaceAll(/[*_[\]`~<>\\#|]/g, (mark) => LOOKALIKE[mark] ?? mark)
    .replace(/^(\s*\d+)[.)](?=\s)/, '$1․')
    .replace(/^(\s*)[-+](?=\s)/, '$1–');
}

/**
 * Text whose `{{DATE(…)}}` stays text: clients put a date in its place in text blocks and in text runs alike, so that a plan's
 * words could say another day than the plan does. https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
export const withoutFunctions = (text: string): string => text.replaceAll(/\{(?=\{)/g, '{ ');

/**
 * Text whose long words may be broken between lines: clients break none in text runs by themselves, so that an address would
 * push the card's edge off a phone's screen. What breaks is a space of no width, which nobody sees.
 */
export const withBreaks = (text: string): string =>
  text.replaceAll(/[\p{L}\p{N}\p{P}\p{S}]{24}(?=[\p{L}\p{N}])/gu, '$&\u200B');

/** What somebody typed, as an input holds it: without the unseen characters that no keyboard types, which JSON makes six of. */
export const toTypeable = (text: string, limit: number): string =>
  text
    .replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '')
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '');
