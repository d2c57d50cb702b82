import { readFileSync } from 'node:fs';
import { array, assert, nat, property, tuple, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../test/fixtures/plans/made-up-table.ts';
import { readPlan } from './read-plan.ts';

const SEED = readFileSync(new URL('../start/sample/send-wsoa-priority-1.tsv', import.meta.url), 'utf8');
const seedRows = SEED.split('\n').map((line) => line.split('\t'));

describe('odd input', () => {
  it('of any bytes is an outcome, never an error', () => {
    assert(
      property(uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['plan', 'refused']).toContain(readPlan({ name: 'x', bytes }).outcome);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('of the plan with cells swapped and rows doubled is an outcome, never an error', () => {
    const place = tuple(nat(seedRows.length - 1), nat(9));
    assert(
      property(array(tuple(place, place), { maxLength: 12 }), nat(seedRows.length - 1), (swaps, doubled) => {
        const rows = seedRows.map((cells) => [...cells]);
        for (const [[fromRow, fromCell], [toRow, toCell]] of swaps)
          rows[toRow]?.splice(toCell, 1, rows[fromRow]?.[fromCell] ?? '');
        rows.splice(doubled, 0, rows[doubled] ?? []);
        const outcome = readText(rows.map((cells) => cells.join('\t')).join('\n'));
        expect(['plan', 'refused']).toContain(outcome.outcome);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('of 5,000 actions is read in a few seconds', () => {
    const head = seedRows.slice(0, 4);
    const body = Array.from({ length: 5_000 }, (_, index) => seedRows[4 + (index % 4)] ?? []);
    const outcome = readText([...head, ...body].map((cells) => cells.join('\t')).join('\n'));
    expect(outcome.plan?.priorities[0]?.focusAreas.flatMap(({ actions }) => actions)).toHaveLength(5_000);
  }, 30_000);
});
