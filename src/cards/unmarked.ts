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
  return text
    .replaceAll(/[*_[\]`~<>\\#|]/g, (mark) => LOOKALIKE[mark] ?? mark)
    .replace(/^(\s*\d+)[.)](?=\s)/, '$1․')
    .replace(/^(\s*)[-+](?=\s)/, '$1–');
}
