import type { Legend, Level, Status, StatusColour } from '../../../domain/plan.ts';
import { rankStatuses, readMeaning } from '../../../domain/status-meaning.ts';
import { fillColour } from './fill-colour.ts';
import type { LegendEntry } from './legend-text.ts';

/** The colours that letters stand for. */
export const LETTERS: Record<string, string> = { R: 'Red', A: 'Amber', G: 'Green', B: 'Blue', Y: 'Yellow' };
const PLAIN_COLOURS = ['red', 'amber', 'green', 'blue'];

/** The legend of a level from its entries. `used` are the ratings that the table holds, which tell how codes are written. */
export function buildLegend(level: Level, entries: readonly LegendEntry[], used: readonly string[]): Legend {
  const labels = entries.map(({ label }) => label);
  const isByWords = used.length === 0 && labels.every((label) => label.length > 2 && colourOf(label) === 'other');
  const codes = isByWords
    ? labels
    : codesOf(
        entries.map(({ label }) => label),
        used,
      );
  const byColour = codesByColour(entries, used);
  const statuses = entries.map(({ label, meaning }, index): Status => {
    const name = byColour ? (byColour[index]?.name ?? label) : (LETTERS[label.toUpperCase()] ?? label);
    const { done, late } = readMeaning(meaning);
    return {
      code: entries[index]?.code ?? byColour?.[index]?.code ?? codes[index] ?? label,
      label: name,
      meaning,
      order: index + 1,
      rank: 0,
      colour: colourOf(name) === 'other' ? colourByFill(entries[index]?.fill) : colourOf(name),
      done,
      late,
    };
  });
  return { level, statuses: rankStatuses(statuses) };
}

const NAMES: Partial<Record<StatusColour, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  grey: 'Grey',
};

/** Words in colours for ratings that name those colours: what is rated "G" is the green "Achieved". Null for other legends. */
function codesByColour(
  entries: readonly LegendEntry[],
  used: readonly string[],
): { code: string; name: string }[] | null {
  const colours = entries.map(({ label, fill }) => (isColourName(label) ? 'other' : colourByFill(fill)));
  const rated = used.filter(isColourName);
  if (rated.length * 2 <= used.length || colours.includes('other') || new Set(colours).size < colours.length)
    return null;
  const hasLetters = rated.some((text) => text.length === 1);
  return colours.map((colour) => {
    const name = NAMES[colour] ?? '';
    const written = rated.find((text) => colourOf(LETTERS[text.toUpperCase()] ?? text) === colour);
    return { name, code: written ?? (hasLetters && colour !== 'grey' ? name.charAt(0) : name) };
  });
}

const isColourName = (text: string): boolean => colourOf(LETTERS[text.toUpperCase()] ?? text) !== 'other';

const colourByFill = (fill: string | undefined): StatusColour => (fill === undefined ? 'other' : fillColour(fill));

/** What a status looks like, by the colour that its label names. */
export function colourOf(label: string): StatusColour {
  const word = label.toLowerCase();
  if (/\bred\b/.test(word)) return 'red';
  if (/\b(?:amber|orange|yellow)\b/.test(word)) return 'amber';
  if (/\bgreen\b/.test(word)) return 'green';
  if (/\bblue\b/.test(word)) return 'blue';
  return /\b(?:gr[ea]y|white)\b/.test(word) ? 'grey' : 'other';
}

/** Labels where the ratings are written as words; else initials, save where another status has a better claim to one. */
function codesOf(labels: readonly string[], used: readonly string[]): string[] {
  const written = labels.map((label) => used.find((text) => text.toLowerCase() === label.toLowerCase()));
  const hasLetters = used.some((text) => text.length === 1);
  if (!hasLetters && written.some(Boolean)) return labels.map((label, index) => written[index] ?? label);
  return labels.map((label) => {
    const initial = label.charAt(0).toUpperCase();
    const rivals = labels.filter((other) => other.charAt(0).toUpperCase() === initial);
    return label.length > 2 && claimant(rivals) === label ? initial : label;
  });
}

/** Of labels with the same initial, the one that people mean by it: green before grey, blue before black. */
const claimant = (rivals: readonly string[]): string | undefined =>
  rivals.find((label) => PLAIN_COLOURS.includes(label.toLowerCase())) ?? rivals[0];
