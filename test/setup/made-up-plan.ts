import type { Legend, Plan, PlanAction } from '../../src/domain/plan.ts';

const legend = (level: Legend['level']): Legend => ({
  level,
  statuses: [
    { code: 'R', label: 'Red', meaning: 'Off track', order: 1, rank: 1, colour: 'red', done: false, late: true },
    { code: 'A', label: 'Amber', meaning: 'Under way', order: 2, rank: 2, colour: 'amber', done: false, late: false },
    { code: 'G', label: 'Green', meaning: 'Done', order: 3, rank: 3, colour: 'green', done: true, late: false },
  ],
});

/** An action of a made-up plan; what a test does not say is plausible. */
export function madeUpAction(ref: string, more: Partial<PlanAction> = {}): PlanAction {
  return {
    ref,
    letter: ref.split(' ')[1] ?? null,
    text: `${ref.split(' ')[1]}. Agree the pathway`,
    parts: [],
    leads: ['Ada Park', 'Ben Ode'],
    leadsText: 'Ada Park/Ben Ode',
    accountable: [],
    measure: 'Families say that it works',
    ratings: { 'Mar-26': 'A', 'Sep-26': 'G' },
    status: 'G',
    statusText: null,
    due: { text: 'Dec 2026', date: '2026-12' },
    updates: [
      { text: 'Feb 2026: Draft shared.', dateText: 'Feb 2026', date: '2026-02' },
      { text: 'Apr 2026: This is owned by the Early Years Board.', dateText: 'Apr 2026', date: '2026-04' },
    ],
    evidence: [{ text: 'Minutes', address: null }],
    extra: { Cost: '£250' },
    source: { sheet: null, row: 3 },
    ...more,
  };
}

/** A small plan of another area than the seed's: one priority, one focus area, the given actions. */
export function madeUpPlan(actions: PlanAction[] = [madeUpAction('2.1 A'), madeUpAction('2.1 B')]): Plan {
  return {
    title: 'Plan of a made-up area',
    heads: { measure: 'How we will know' },
    details: { 'Name of the local area': 'Made-up' },
    legends: [legend('action'), legend('priority')],
    reviewDates: [
      { label: 'Mar-26', date: '2026-03' },
      { label: 'Sep-26', date: '2026-09' },
    ],
    priorities: [
      {
        ref: '2',
        title: 'Waiting times',
        vision: 'Nobody waits',
        overallStatus: 'A',
        focusAreas: [{ ref: '2.1', title: 'Pathways', actions }],
      },
    ],
  };
}
