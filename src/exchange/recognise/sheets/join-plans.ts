import type { Legend, Plan, Priority } from '../../../domain/plan.ts';
import { readPriorityText } from '../rows/priority-text.ts';

/** A sheet's plan with the sheet's name. */
export interface SheetPlan {
  sheet: string | null;
  plan: Plan;
}

/** Names that programs give to sheets and that say nothing. */
const NO_NAME = /^(?:sheet|table|page|tab|worksheet|blatt|feuil)\s*\d*$/i;

const NUMBERED =
  /^(?:p|pa|apa|ka|kf|priority(?: area)?|theme|objective|goal|outcome|aim|strand|work ?stream|area)\s*(\d+)$/i;

/**
 * One plan of several sheets. Priorities stand in the order of the sheets; actions of a sheet that names no priority belong
 * to one that the sheet's own name gives, or go on in the one before where the name says nothing.
 */
export function joinPlans(plans: readonly SheetPlan[]): Plan {
  const withActions = plans.filter(({ plan }) => plan.priorities.length > 0);
  const isSeveral = withActions.length > 1;
  const own = isSeveral ? ownTitles(withActions) : new Set<string>();
  const priorities: Priority[] = [];
  for (const { sheet, plan } of plans)
    for (const priority of plan.priorities)
      addPriority(
        priorities,
        priority,
        isSeveral ? { sheet, title: own.has(plan.title ?? '') ? plan.title : null } : null,
      );
  const all = plans.map(({ plan }) => plan);
  const title = titleOf(plans, own);
  return {
    title,
    heads: Object.assign({}, ...all.map(({ heads }) => heads).toReversed()) as Plan['heads'],
    details: { ...joinDetails(plans), ...otherTitles(plans, title, priorities) },
    legends: joinLegends(all),
    reviewDates: joinReviews(all),
    priorities,
  };
}

/** The plan's title stands on a cover before it, or above its actions. */
function titleOf(plans: readonly SheetPlan[], own: ReadonlySet<string>): string | null {
  const first = plans.findIndex(({ plan }) => plan.priorities.length > 0);
  const titled = plans.filter(({ plan }, at) => at < first || plan.priorities.length > 0 || own.size === 0);
  return titled.find(({ plan }) => plan.title !== null && !own.has(plan.title))?.plan.title ?? null;
}

/** Titles of sheets that each have one of their own: they name what stands on them and not the plan. */
function ownTitles(plans: readonly SheetPlan[]): Set<string> {
  const titles = plans.map(({ plan }) => plan.title).filter((title) => title !== null);
  const isEach = titles.length === plans.length && new Set(titles).size === titles.length;
  const areOpen = plans.every(({ plan }) => plan.priorities.every(({ title }) => title === null));
  return new Set(isEach && areOpen ? titles : []);
}

/** Titles of sheets that are neither the plan's nor a priority's. */
function otherTitles(
  plans: readonly SheetPlan[],
  title: string | null,
  priorities: readonly Priority[],
): Record<string, string> {
  const others = plans.filter(
    ({ plan }) => plan.title !== null && plan.title !== title && !priorities.some((one) => one.title === plan.title),
  );
  return Object.fromEntries(
    others.map(({ sheet, plan }) => [`Title of ${sheet ?? 'a further table'}`, plan.title ?? '']),
  );
}

/** What names a sheet's priority: its own title, or the name of the sheet. */
interface SheetName {
  sheet: string | null;
  title: string | null;
}

function addPriority(priorities: Priority[], priority: Priority, name: SheetName | null): void {
  const isNamed = priority.ref !== null || priority.title !== null;
  if (isNamed || !name || name.sheet === null) return void priorities.push(priority);
  const [ref, named] = refAndTitle(name.sheet);
  const title = name.title ?? named;
  const last = priorities.at(-1);
  if (ref === null && title === null && last) last.focusAreas.push(...priority.focusAreas);
  else priorities.push({ ...priority, ref, title });
}

/** "1. Leadership", "Priority 2 - Data" and "APA 3" name a priority by its number. */
function refAndTitle(sheet: string): [string | null, string | null] {
  const line = readPriorityText(sheet);
  if (line) return [line.ref, line.title];
  if (NO_NAME.test(sheet)) return [null, null];
  const [, ref, title] = /^(\d+(?:\.\d+)*|\p{Lu}{1,3}\d+)[.):\s–-]+(\p{L}.*)$/su.exec(sheet) ?? [];
  if (ref !== undefined && title !== undefined) return [ref, title];
  const number = NUMBERED.exec(sheet)?.[1];
  return number === undefined ? [null, sheet] : [number, null];
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
