/** An action's text without the letter that its ref says already: "A. Co-produce …" is "Co-produce …" on card 1.1 A. */
export function withoutLetter(text: string, letter: string | null): string {
  const whole = text.trim();
  if (!letter || !whole.toLowerCase().startsWith(letter.toLowerCase())) return whole;
  const rest = whole.slice(letter.length);
  const mark = /^\s*[.):]\s*/.exec(rest);
  return mark && rest.length > mark[0].length ? rest.slice(mark[0].length) : whole;
}
