import type { Finding, Plan } from '../../../domain/plan.ts';
import { countOf } from '../../ui/count-words.ts';

/** What an import makes, a line each, in words. */
export function whatComes(plan: Plan): string[] {
  const areas = plan.priorities.flatMap(({ focusAreas }) => focusAreas);
  const actions = areas.flatMap((area) => area.actions);
  const named = (titles: (string | null)[], refs: (string | null)[]) =>
    titles.filter((title, at) => title !== null || refs[at] !== null).length;
  const priorities = named(
    plan.priorities.map(({ title }) => title),
    plan.priorities.map(({ ref }) => ref),
  );
  const focusAreas = named(
    areas.map(({ title }) => title),
    areas.map(({ ref }) => ref),
  );
  const ratings = actions.flatMap(({ ratings: given }) => Object.values(given)).filter((code) => code !== null).length;
  const people = new Set(
    actions
      .flatMap(({ leads, accountable }) => [...leads, ...accountable])
      .map((name) => name.toLocaleLowerCase('en-GB')),
  ).size;
  const counts: [number, string, string?][] = [
    [priorities, 'priority', 'priorities'],
    [focusAreas, 'focus area'],
    [actions.length, 'action'],
    [people, 'lead'],
    [plan.reviewDates.length, 'review date'],
    [ratings, 'rating of past reviews', 'ratings of past reviews'],
    [actions.reduce((sum, { updates }) => sum + updates.length, 0), 'note'],
    [actions.reduce((sum, { evidence }) => sum + evidence.length, 0), 'piece of evidence', 'pieces of evidence'],
  ];
  return counts.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many));
}

const LEFT_OUT = new Set([
  'sheet-left-out',
  'row-ignored',
  'placeholder-left-out',
  'contents-left-out',
  'row-not-understood',
  'table-kept',
]);

/** What of the file does not become part of an action, as reading it said. */
export const whatStaysOut = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }) => LEFT_OUT.has(code));
