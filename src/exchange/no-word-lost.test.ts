import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asText, HEADS, planIn, REVIEWS, readText, row } from '../../test/fixtures/plans/made-up-table.ts';
import type { PlanAction } from '../domain/plan.ts';

const files = [
  '../start/sample/send-wsoa-priority-1.tsv',
  '../../test/fixtures/plans/school_plan_termly_rag.txt',
  '../../test/fixtures/plans/send_wsoa_brag_key_inline.txt',
  '../../test/fixtures/plans/si_review_slash_cells.txt',
].map((name): [string, string] => [name, readFileSync(new URL(name, import.meta.url), 'utf8')]);

const MESSY = asText([
  ['Name of the area:', 'Westmarch'],
  ['Homes plan 2022'],
  ['Status notes follow below', 'and', 'here'],
  [...HEADS, 'Money', ''],
  REVIEWS,
  [...row({ theme: '7 Roofs', ratings: ['S', 'tbc', 'X'] }), '£40', 'beyond the heads'],
  ['A lone remark that runs on after the first action, and is none'],
  ['', '', 'Cy Dunn', 'second line of the measure', '', '', '', 'May 2023: more said', 'photo album'],
  row({ step: 'b) Paint' }),
  ['Footnote', 'from nobody'],
]);

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+|[£✓→<%]/gu) ?? [];

/** The text of every value and key, so that escapes of JSON never join words. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsOf).join('\n');
  if (value === null || value === undefined || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, inner]) => `${key}\n${textsOf(inner)}`)
    .join('\n');
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

describe('no word of a file is lost', () => {
  /** What heads and names of levels say is kept once, however often it is written. */
  it.each([...files, ['a messy table', MESSY]])('%s', (_, text) => {
    const outcome = readText(text);
    const kept = countsOf(wordsOf(textsOf(outcome)));
    const heads = new Set(wordsOf(textsOf(outcome.plan?.heads)));
    const wanted = (word: string, count: number): number => (heads.has(word) ? 1 : count);
    const lost = [...countsOf(wordsOf(text))].filter(([word, count]) => (kept.get(word) ?? 0) < wanted(word, count));
    expect(lost).toEqual([]);
  });

  it.each(files.slice(0, 3))('each action holds the words of its own row: %s', (_, text) => {
    const { plan, actions } = planIn(text);
    const lines = text.split('\n');
    const areas = textsOf(
      plan.priorities.flatMap(({ focusAreas }) => focusAreas.map(({ ref, title }) => [ref, title])),
    );
    const lost = actions.flatMap((action: PlanAction) => {
      const kept = new Set(wordsOf(`${textsOf(action)}\n${areas}\nА`));
      return wordsOf(lines[action.source.row - 1] ?? '').filter((word) => !kept.has(word));
    });
    expect(lost).toEqual([]);
  });
});
