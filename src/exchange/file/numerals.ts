const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Beyond this Word shows nothing that anyone could read. */
const HIGHEST = 5000;

/** A number as a list shows it, by Word's name of the format (ECMA-376, 17.18.59); figures where the format is rare. */
export function numeralOf(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 1 || value > HIGHEST) return String(value);
  if (format === 'none') return '';
  if (format === 'lowerLetter') return letters(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format === 'ordinal') return value + ordinalEnd(value);
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

/** After z comes aa, then bb: the letter is repeated. */
function letters(value: number): string {
  return String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, letter] of ROMAN)
    while (left >= worth) {
      text += letter;
      left -= worth;
    }
  return text;
}

function ordinalEnd(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
