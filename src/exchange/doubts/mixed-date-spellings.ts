import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf } from './done-status.ts';

interface WrittenDate {
  row: number;
  column: string | null;
  text: string;
  date: string;
}

/** Dates of one column that are spelt in two ways ("Apr 2021", "Apr 21"): said once a column, at the rarer spelling. */
export function findMixedDateSpellings({ placed }: Draft): Doubt[] {
  const notes = placed.flatMap((one) =>
    one.action.updates.flatMap((note) => written(one.row.number, headOf(one, 'updates'), note.dateText, note.date)),
  );
  const dues = placed.flatMap((one) =>
    written(one.row.number, headOf(one, 'due'), one.action.due?.text, one.action.due?.date),
  );
  return [notes, dues].flatMap(doubtsOf);
}

function written(
  row: number,
  column: string | null,
  text: string | null | undefined,
  date: string | null | undefined,
): WrittenDate[] {
  return text && date ? [{ row, column, text, date }] : [];
}

/** "Apr 21" and "Sep 19" are of one style, and so is "May 2021" with full and with short months. */
function styleOf(text: string): string {
  const months = text.replaceAll(/\p{L}+/gu, (word) => (word.length > 4 ? 'Month' : 'Mon'));
  return months
    .replaceAll(/\d{1,2}(?:st|nd|rd|th)?(?=\D+\d)/g, 'D')
    .replaceAll(/\d/g, '9')
    .trim();
}

/** A plan has few dates and says them often. */
function stylesOf(dates: readonly WrittenDate[]): WrittenDate[][] {
  const byText = new Map<string, WrittenDate[]>();
  for (const date of dates) {
    const alike = byText.get(date.text);
    if (alike) alike.push(date);
    else byText.set(date.text, [date]);
  }
  const styles = new Map<string, WrittenDate[][]>();
  for (const [text, alike] of byText) {
    // Three months are as short in full as others are when shortened.
    if (/\b(?:may|june|july)\b/i.test(text)) continue;
    const style = styleOf(text);
    const group = styles.get(style);
    if (group) group.push(alike);
    else styles.set(style, [alike]);
  }
  return [...styles.values()].map((group) => group.flat());
}

function doubtsOf(dates: readonly WrittenDate[]): Doubt[] {
  const styles = stylesOf(dates);
  const groups = styles.toSorted((a, b) => a.length - b.length);
  const rare = groups[0]?.[0];
  const common = groups.at(-1)?.[0];
  if (!rare || !common || groups.length < 2) return [];
  const spellings = styles.map((group) => `"${group[0]?.text}"`).join(', ');
  return [
    {
      code: 'mixed-date-spellings',
      severity: 'note',
      row: rare.row,
      column: rare.column,
      message: `Dates in this column are spelt in ${groups.length} ways: ${spellings}. "${rare.text}" was read as ${rare.date}, and each date keeps its own spelling.`,
      before: rare.text,
      after: rare.date,
      remedy: 'Check that each date was read as it is meant.',
    },
  ];
}
