import { describe, expect, it } from 'vitest';
import { ofCode } from '../../../test/fixtures/plans/made-up-table.ts';
import type { Plan } from '../../domain/plan.ts';
import type { RowReading } from '../reading.ts';
import { findUnplacedWords } from './unplaced-words.ts';

const PLAN: Plan = {
  title: 'Roads plan',
  heads: { action: 'Task' },
  details: {},
  legends: [],
  reviewDates: [],
  priorities: [],
};
const NUMBERS = [1, 2, 3];

/** What is said of three rows that were read as `roles`, of which the plan holds the first alone. */
const unplaced = (roles: RowReading[], texts: [string, string, string]): [number | null, string | null][] => {
  const rows = NUMBERS.map((number, at) => ({ number, cells: [texts[at] ?? ''] }));
  const reading = { sheet: 'Roads', use: 'plan' as const, heads: [], rows: roles };
  const sheet = { table: { sheet: 'Roads', rows, endsOpen: false }, reading };
  return ofCode(findUnplacedWords([sheet], PLAN, []), 'words-not-placed').map(({ where, before }) => [
    where.row,
    before,
  ]);
};

describe('words that no rule found a place for', () => {
  it('are warned of with their row, once a row', () => {
    expect(unplaced(['title', 'head', 'legend'], ['Roads plan', 'Task', 'Puce means unsure'])).toEqual([
      [3, 'Puce means unsure'],
    ]);
  });

  it('are none where each word stands in the plan', () => {
    expect(unplaced(['title', 'head', 'detail'], ['Roads plan', 'Task', 'plan, Roads'])).toEqual([]);
  });

  it('of rows that a person left out are not said again', () => {
    expect(unplaced(['title', 'head', 'ignored'], ['Roads plan', 'Task', 'Puce means unsure'])).toEqual([]);
  });
});
