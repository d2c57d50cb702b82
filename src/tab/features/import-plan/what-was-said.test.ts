import { expect, test } from 'vitest';
import type { Finding } from '../../../domain/plan.ts';
import { findingKey, NO_CORRECTIONS, type Corrections } from '../../../exchange/corrections.ts';
import type { ListedFinding } from './use-open-findings.ts';
import { whatWasSaid } from './what-was-said.ts';

const place = { sheet: null, row: 4, index: 1 };
const finding = (code: string, column: string): Finding => ({
  code,
  severity: 'question',
  where: { sheet: null, row: 4, column },
  message: '',
  before: null,
  after: null,
  remedy: '',
});
const listed = (one: Finding, index: number): ListedFinding => ({
  id: findingKey(one),
  finding: one,
  place: { ...place, index },
  cell: { place: { ...place, index }, text: '' },
  answers: [],
  isSettled: true,
});
const around = (findings: ListedFinding[]) => ({
  found: { tables: [{ sheet: null, endsOpen: false, rows: [{ number: 4, cells: ['1 A', '\u0410'] }] }] },
  sheets: [],
  findings,
});

test('a cell that was written anew is told with its words before; taking it back asks about it again, and not about its neighbour', () => {
  const [gone, neighbour] = [finding('homoglyph', 'Jan-20'), finding('lead-nobody', 'Lead')];
  const corrections: Corrections = {
    ...NO_CORRECTIONS,
    cells: [{ ...place, text: 'A' }],
    settled: [findingKey(gone), findingKey(neighbour)],
  };
  const said = whatWasSaid(corrections, around([listed(neighbour, 0)]));
  expect(said.map((one) => `${one.place}: ${one.words}`)).toEqual([
    'Row 4, column B: “\u0410” with letters of another alphabet became “A”',
    'Row 4, Lead: stays as written (Leads that name nobody)',
  ]);
  expect(said[0]?.takeBack(corrections)).toEqual({ ...NO_CORRECTIONS, settled: [findingKey(neighbour)] });
  expect(said[1]?.takeBack(corrections)).toEqual({ ...corrections, settled: [findingKey(gone)] });
});

test('what columns, rows, sheets and ratings are is told, and each is taken back by itself', () => {
  const legend = { level: 'action' as const, statuses: [] };
  const corrections: Corrections = {
    ...NO_CORRECTIONS,
    sheets: [{ sheet: 'Old', isRead: true }],
    columns: [{ ...place, kind: 'lead' }],
    rows: [{ sheet: null, row: 4, role: 'ignore' }],
    legends: [legend],
    settled: ['legend-missing|||'],
  };
  const said = whatWasSaid(corrections, around([]));
  expect(said.map((one) => `${one.place}: ${one.words}`)).toEqual([
    'Sheet “Old”: is read',
    'Column B: is “Lead”',
    'Row 4: is “None of the plan: leave it out”',
    'The ratings: mean what you said',
  ]);
  expect(said.reduce((now, { takeBack }) => takeBack(now), corrections)).toEqual(NO_CORRECTIONS);
});
