import type { ActionNow, PlanNow } from '../../src/domain/plan-now.ts';
import type { Plan, PlanAction } from '../../src/domain/plan.ts';

/** What the lists hold of an action right after its import. */
export const sameAsImported = (action: PlanAction): ActionNow => ({
  source: action.source,
  after: null,
  priority: null,
  focusArea: null,
  ref: action.ref,
  text: action.text,
  leadsText: action.leadsText,
  measure: action.measure,
  rating: action.status,
  ratings: action.ratings,
  isRatedSince: false,
  dueText: action.due?.text ?? null,
  updates: [],
  evidence: [],
  isRetired: false,
});

/** The lists right after the import of a plan, with changes to actions by their refs or first words. */
export function nowOf(
  plan: Plan,
  changes: Record<string, Partial<ActionNow>> = {},
  rest: Partial<PlanNow> = {},
): PlanNow {
  const actions = plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
  const isNamed = (action: PlanAction, name: string): boolean => action.ref === name || action.text.startsWith(name);
  return {
    title: plan.title,
    asAt: '2026-11-24',
    openReview: null,
    reviews: plan.reviewDates.map(({ label }) => label),
    legends: plan.legends,
    priorities: [],
    overallStatuses: [],
    actions: actions.map((action) => {
      const change = Object.entries(changes).find(([name]) => isNamed(action, name))?.[1];
      return { ...sameAsImported(action), ...change };
    }),
    ...rest,
  };
}
