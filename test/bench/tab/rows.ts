import { syntheticPlan } from '../../../src/start/synthetic-plan.ts';

/** An action as a page that is measured is given it. */
export interface BenchRow {
  id: string;
  title: string;
  lead: string;
  focus: string;
  due: string;
  rag: Rag;
}

export const RAGS = ['Red', 'Amber', 'Green', 'Grey'] as const;
export type Rag = (typeof RAGS)[number];

/** So many made-up actions, the same each time. */
export function benchRows(count: number): BenchRow[] {
  const areas = syntheticPlan(count).priorities.flatMap(({ focusAreas }) => focusAreas);
  const actions = areas.flatMap(({ ref, title, actions: inArea }) =>
    inArea.map((action) => ({ action, focus: `${ref ?? ''} ${title}`.trim() })),
  );
  return actions.slice(0, count).map(({ action, focus }, at) => ({
    id: `a${at + 1}`,
    title: action.text,
    lead: action.leadsText,
    focus,
    due: `2027-${String((at % 12) + 1).padStart(2, '0')}-28`,
    rag: RAGS[(at * 7) % RAGS.length] ?? 'Grey',
  }));
}
