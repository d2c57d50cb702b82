import type { Board, BoardAction, Structure } from '../../../../src/domain/board.ts';
import { DEFAULT_SETTINGS } from '../../../../src/domain/plan-settings.ts';
import type { Status } from '../../../../src/domain/plan.ts';
import type { BenchRow } from '../rows.ts';

const STATUSES = [
  { code: 'Red', meaning: 'Delayed', colour: 'red', rank: 2, done: false, late: true },
  { code: 'Amber', meaning: 'In progress', colour: 'amber', rank: 3, done: false, late: false },
  { code: 'Green', meaning: 'Completed', colour: 'green', rank: 4, done: true, late: false },
  { code: 'Grey', meaning: 'Not yet started', colour: 'grey', rank: 1, done: false, late: false },
] satisfies Partial<Status>[];

/** The rows as a plan that was read from SharePoint. */
export function boardOf(rows: readonly BenchRow[]): Board {
  const areas = [...new Set(rows.map(({ focus }) => focus))];
  const keys = new Map(areas.map((focus, at) => [focus, `area ${at}`]));
  return {
    title: 'A plan that is measured',
    heads: {},
    legends: [
      {
        level: 'action',
        statuses: STATUSES.map((status, at) => ({ ...status, label: status.code, order: at + 1 })),
      },
    ],
    reviews: [],
    structure: [
      area('priority', null, 'Measured', 0),
      ...areas.map((focus, at) => area(keys.get(focus) ?? '', 'priority', focus, at + 1)),
    ],
    actions: rows.map((row, at) => toAction(row, keys.get(row.focus) ?? '', at)),
    people: [],
    subGroups: [],
    settings: DEFAULT_SETTINGS,
    strays: [],
    readAt: new Date().toISOString(),
    deltaLink: 'none',
  };
}

const area = (key: string, parentKey: string | null, text: string, position: number): Structure => ({
  key,
  parentKey,
  kind: parentKey === null ? 'priority' : 'focusArea',
  ref: null,
  text,
  vision: null,
  overallStatus: null,
  position,
});

const toAction = (row: BenchRow, structureKey: string, at: number): BoardAction => ({
  key: row.id,
  row: { id: row.id, etag: '1' },
  structureKey,
  ref: row.id,
  letter: null,
  text: row.title,
  leadsText: row.lead,
  subGroup: null,
  measure: null,
  rating: row.rag,
  isRatingAgreed: true,
  agreedRating: row.rag,
  lastReviewRating: row.rag,
  due: { text: row.due, date: row.due },
  originalDue: null,
  lastUpdate: null,
  askedAt: null,
  questionedAt: null,
  evidenceCount: 0,
  extra: {},
  position: at,
});
