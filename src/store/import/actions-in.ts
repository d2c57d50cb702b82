import type { Plan, PlanAction } from '../../domain/plan.ts';

/** The actions of a plan in its order. */
export const actionsIn = (plan: Plan): PlanAction[] =>
  plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions));
