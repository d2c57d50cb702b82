import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf } from './done-status.ts';

const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-](?:\d{4}|\d{2})$/;

interface WrittenDate {
  row: number;
  column: string | null;
  text: string;
  isMonthFirst: boolean;
  couldBeBoth: boolean;
}

/** Dates that could be either way round, in a column in which another can only have its month first: asked once a column. */
export function findDateOrderDoubtful({ placed }: Draft): Doubt[] {
  const columns = new Map<string | null, WrittenDate[]>();
  for (const one of placed) {
    const text = one.action.due?.text ?? '';
    const [, first, second] = FIGURES.exec(text) ?? [];
    if (first === undefined || second === undefined) continue;
    const column = headOf(one, 'due');
    const [day, month] = [Number(first), Number(second)];
    const date = {
      row: one.row.number,
      column,
      text,
      isMonthFirst: month > 12,
      couldBeBoth: day <= 12 && month <= 12 && day !== month,
    };
    columns.set(column, [...(columns.get(column) ?? []), date]);
  }
  return [...columns.values()].flatMap(doubtOf);
}

function doubtOf(dates: readonly WrittenDate[]): Doubt[] {
  const sure = dates.find(({ isMonthFirst }) => isMonthFirst);
  const open = dates.filter(({ couldBeBoth }) => couldBeBoth);
  const [first] = open;
  if (!sure || !first) return [];
  return [
    {
      code: 'date-order-doubtful',
      severity: 'question',
      row: first.row,
      column: first.column,
      message: `${sure.text} in this column can only have its month first, so ${open.length === 1 ? `${first.text} may have it too` : `${open.length} others, ${first.text} the first of them, may have it too`}. ${open.length === 1 ? 'It was' : 'They were'} read with the day first.`,
      before: open.map(({ text }) => text).join('\n'),
      remedy: 'Say whether the dates of this column have the day or the month first.',
    },
  ];
}
