import type { Legend, Plan, Priority } from '../../domain/plan.ts';
import { readPriorityText } from './priority-text.ts';

/** A sheet's plan with the sheet's name. */
export interface SheetPlan {
  sheet: string | null;
  plan: Plan;
}

/** Names that programs give to sheets and that say nothing. */
const NO_NAME = /^(?:sheet|table|page|tab|worksheet|blatt|feuil)\s*\d*$/i;

/**
 * One plan of several sheets. Priorities stand in the order of the sheets; actions of a sheet that names no priority belong
 * to one that the sheet's own name gives, or go on in the one before where the name says nothing.
 */
export function joinPlans(plans: readonly SheetPlan[]): Plan {
  const isSeveral = plans.filter(({ plan }) => plan.priorities.length > 0).length > 1;
  const priorities: Priority[] = [];
  for (const { sheet, plan } of plans)
    for (const priority of plan.priorities) addPriority(priorities, priority, isSeveral ? sheet : null);
  const all = plans.map(({ plan }) => plan);
  return {
    title: all.find(({ title }) => title !== null)?.title ?? null,
    heads: Object.assign({}, ...all.map(({ heads }) => heads).toReversed()) as Plan['heads'],
    details: joinDetails(plans),
    legends: joinLegends(all),
    reviewDates: joinReviews(all),
    priorities,
  };
}

function addPriority(priorities: Priority[], priority: Priority, sheet: string | null): void {
  const isNamed = priority.ref !== null || priority.title !== null;
  if (isNamed || sheet === null) return void priorities.push(priority);
  const line = readPriorityText(sheet);
  const [ref, title] = line ? [line.ref, line.title] : [null, NO_NAME.test(sheet) ? null : sheet];
  const last = priorities.at(-1);
  if (ref === null && title === null && last) last.focusAreas.push(...priority.focusAreas);
  else priorities.push({ ...priority, ref, title });
}

/** Facts of one name on several sheets are told apart by their sheets. */
function joinDetails(plans: readonly SheetPlan[]): Record<string, string> {
  const details: Record<string, string> = {};
  for (const { sheet, plan } of plans)
    for (const [name, text] of Object.entries(plan.details)) {
      if (details[name] === text) continue;
      details[
        name in details || (/^Row \d/.test(name) && sheet !== null && plans.length > 1) ? `${sheet}: ${name}` : name
      ] = text;
    }
  return details;
}

/** The first legend of a level holds, with the statuses that only later sheets use. */
function joinLegends(plans: readonly Plan[]): Legend[] {
  const legends: Legend[] = [];
  for (const legend of plans.flatMap((plan) => plan.legends)) {
    const known = legends.find(({ level }) => level === legend.level);
    if (!known) legends.push({ ...legend, statuses: [...legend.statuses] });
    else
      for (const status of legend.statuses)
        if (!known.statuses.some(({ code }) => code === status.code))
          known.statuses.push({ ...status, order: known.statuses.length + 1, rank: known.statuses.length + 1 });
  }
  return legends;
}

function joinReviews(plans: readonly Plan[]): Plan['reviewDates'] {
  const reviews = new Map(plans.flatMap(({ reviewDates }) => reviewDates).map((review) => [review.label, review]));
  const all = [...reviews.values()];
  const isOrdered = plans.length > 1 && all.every(({ date }) => date !== null);
  return isOrdered ? all.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')) : all;
}
