import { describe, expect, it } from 'vitest';
import type { PlanPerson } from '../../../domain/board.ts';
import type { PlanAsItIs } from '../../../store/plan-now/read-plan-now.ts';
import { formatOf, reportName, requestOf } from './report-file.ts';

const person = (name: string, more: Partial<PlanPerson> = {}): PlanPerson => ({
  key: name,
  name,
  aliases: [],
  kind: 'person',
  role: null,
  account: null,
  entraId: null,
  deputy: null,
  awayUntil: null,
  quietUntil: null,
  ...more,
});

const planOf = (name: string | null, title: string | null = null): PlanAsItIs => ({
  now: {
    title,
    asAt: '2026-11-23',
    openReview: null,
    reviews: [],
    legends: [],
    priorities: [],
    overallStatuses: [],
    actions: [],
  },
  source: name === null ? null : { name, bytes: new Uint8Array(), corrections: '' },
  files: [],
});

describe('a report as a file', () => {
  it('is named after the file that came in, else after the plan, with the day', () => {
    const choice = { format: 'xlsx', isWithNames: true } as const;
    expect(reportName(planOf('Priority 1: Roads.XLSX'), [], choice)).toBe('Priority 1 Roads as at 2026-11-23.xlsx');
    expect(reportName(planOf(null, 'Warm homes'), [], choice)).toBe('Warm homes as at 2026-11-23.xlsx');
  });

  it('names nobody in its own name where names become roles', () => {
    const people = [person('Cy Dunn', { role: 'Head of Roads' }), person('Roads Board', { kind: 'group' })];
    const choice = { format: 'csv', isWithNames: false } as const;
    expect(reportName(planOf('Roads Board, Cy Dunn v2.csv'), people, choice)).toBe(
      'Roads Board, Head of Roads v2 as at 2026-11-23 without names.csv',
    );
  });

  it('tells the writer who is who, so that bodies keep their names and roles are said where they are known', () => {
    const people = [
      person('Cy Dunn', { aliases: ['CD'], role: 'Head of Roads' }),
      person('Early Help', { kind: 'group' }),
    ];
    expect(requestOf(planOf('a.csv'), people, { format: 'csv', isWithNames: false }).redact).toEqual([
      { name: 'Cy Dunn', aliases: ['CD'], role: 'Head of Roads', kind: 'person' },
      { name: 'Early Help', aliases: [], role: null, kind: 'group' },
    ]);
    expect(requestOf(planOf('a.csv'), people, { format: 'csv', isWithNames: true }).redact).toBeNull();
  });

  it.each([
    ['plan.DOCX', 'docx'],
    ['Pasted table.html', 'xlsx'],
    [null, 'xlsx'],
  ])('goes out as what came in: %s as %s', (name, format) => {
    expect(formatOf(name)).toBe(format);
  });
});
