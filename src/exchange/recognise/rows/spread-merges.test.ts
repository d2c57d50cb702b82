import { describe, expect, it } from 'vitest';
import { ofCode } from '../../../../test/fixtures/plans/made-up-table.ts';
import { NO_CORRECTIONS } from '../../corrections.ts';
import type { Merge } from '../../table.ts';
import { recogniseFile } from '../recognise-file.ts';

const CELLS = [
  ['Theme', 'Task', 'Who', 'By when', 'RAG'],
  ['1 Streets', 'Resurface the high street', 'Ada Byrne', 'May 2022', 'Red'],
  ['', 'Paint the crossings again', '', 'June 2022', 'Green'],
  ['', 'Mend the lamps along the quay', 'Cy Dunn', '', 'Green'],
];

const read = (merges: Merge[]) => {
  const rows = CELLS.map((cells, at) => ({ number: at + 1, cells }));
  const table = { sheet: 'Roads', rows, endsOpen: false, merges };
  const { outcome } = recogniseFile({ kind: 'xlsx', tables: [table], findings: [] }, NO_CORRECTIONS);
  if (outcome.outcome === 'refused') throw new Error(outcome.reason);
  const areas = outcome.plan.priorities.flatMap(({ focusAreas }) => focusAreas);
  return { areas, actions: areas.flatMap(({ actions }) => actions), findings: outcome.findings };
};

describe('cells merged downwards', () => {
  it('count for each action under them, which is noted', () => {
    const { actions, findings } = read([{ row: 2, index: 2, rows: 2, columns: 1 }]);
    expect(actions.map(({ leads }) => leads)).toEqual([['Ada Byrne'], ['Ada Byrne'], ['Cy Dunn']]);
    expect(ofCode(findings, 'merged-down')).toMatchObject([
      { severity: 'note', before: 'Ada Byrne', where: { row: 2, column: 'Who' } },
    ]);
  });

  it('are told from empty cells, which say nothing of the action above', () => {
    const { actions, findings } = read([]);
    expect(actions.map(({ leads }) => leads)).toEqual([['Ada Byrne'], [], ['Cy Dunn']]);
    expect(ofCode(findings, 'merged-down')).toEqual([]);
  });

  it('of a focus area hold its actions together without a word', () => {
    const { areas, findings } = read([{ row: 2, index: 0, rows: 3, columns: 1 }]);
    expect(areas.map(({ ref, actions }) => [ref, actions.length])).toEqual([['1', 3]]);
    expect(ofCode(findings, 'merged-down')).toEqual([]);
  });
});
