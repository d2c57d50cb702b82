import type { Board } from '../../../domain/board.ts';
import type { Finding, Plan } from '../../../domain/plan.ts';
import type { ImportDecisions } from '../../../store/import/import-decisions.ts';
import { listInWords } from '../../ui/count-words.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { actionsOf, leadsIn, sourceKey } from './plan-actions.ts';

const say = wordsOf(catalogue);

/** A line of what an import makes, with what there is to say of it. */
export interface Coming {
  words: string;
  detail: string | null;
}

/** What a plan is beside, and what was decided about it. */
export interface ComingAround {
  decisions: ImportDecisions;
  /** What is there already and is shared; null for a plan that comes first. */
  board: Pick<Board, 'reviews' | 'legends' | 'people' | 'subGroups'> | null;
}

/** What an import makes, a line each, in words. What the plan shares with what is there is made once and not counted. */
export function whatComes(plan: Plan, around: ComingAround): Coming[] {
  const areas = plan.priorities.flatMap(({ focusAreas }) => focusAreas);
  const actions = actionsOf(plan);
  const sum = (count: (action: (typeof actions)[number]) => number) =>
    actions.reduce((total, action) => total + count(action), 0);
  const ratings = sum(({ ratings: given }) => Object.values(given).filter((code) => code !== null).length);
  return [
    line(plan.priorities.filter(isNamed).length, 'comesPriorities'),
    line(areas.filter(isNamed).length, 'comesAreas'),
    line(actions.length, 'comesActions'),
    leadLine(plan, around),
    groupLine(plan, around),
    legendLine(plan, around),
    reviewLine(plan, around),
    line(ratings, 'comesRatings'),
    line(
      sum(({ updates }) => updates.length),
      'comesNotes',
    ),
    line(
      sum(({ evidence }) => evidence.length),
      'comesEvidence',
    ),
    line(Object.keys(plan.details).length, 'comesFacts'),
  ].filter((one) => one !== null);
}

const isNamed = ({ title, ref }: { title: string | null; ref: string | null }): boolean =>
  title !== null || ref !== null;

type ComingKey = Exclude<keyof typeof catalogue & `comes${string}`, 'comesNoGroup'>;

function line(count: number, key: ComingKey, detail: string | null = null): Coming | null {
  return count === 0 ? null : { words: say(key, { count }), detail };
}

const fold = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('en-GB');

/** How many of a list are new, and that the others are there. */
function fresh<One>(all: readonly One[], isThere: (one: One) => boolean): { count: number; detail: string | null } {
  const there = all.filter(isThere).length;
  return { count: all.length - there, detail: there === 0 ? null : say('hasAlready', { count: there }) };
}

function leadLine(plan: Plan, { decisions, board }: ComingAround): Coming | null {
  const known = new Set(board?.people.flatMap(({ name, aliases }) => [name, ...aliases]).map(fold));
  const { count, detail } = fresh(leadsIn(plan), ({ name }) => known.has(fold(name)));
  const own = new Set(leadsIn(plan).map(({ name }) => name));
  const decided = decisions.people.filter(({ name }) => own.has(name) && !known.has(fold(name)));
  const of = (kind: (typeof decided)[number]['kind']) => decided.filter((one) => one.kind === kind).length;
  const found = decided.filter(({ account }) => account !== null).length;
  const parts = [
    found > 0 && say('inDirectory', { count: found }),
    of('role') > 0 && say('areRoles', { count: of('role') }),
    of('group') > 0 && say('areGroups', { count: of('group') }),
    of('nobody') > 0 && say('areNobody', { count: of('nobody') }),
    of('person') > found && say('notMatched', { count: of('person') - found }),
    detail,
  ].filter((part) => part !== false && part !== null);
  return line(count, 'comesLeads', parts.join(', ') || null);
}

function groupLine(plan: Plan, { decisions, board }: ComingAround): Coming | null {
  const rows = new Set(actionsOf(plan).map(({ source }) => sourceKey(source)));
  const owned = decisions.subGroups.filter(({ source }) => rows.has(sourceKey(source)));
  const names = new Map(owned.map(({ subGroup }) => [fold(subGroup), subGroup]));
  const there = new Set(board?.subGroups.map(({ name }) => fold(name)));
  const made = [...names.keys()].filter((name) => !there.has(name)).length;
  const detail = say('ownedBy', { count: owned.length, groups: listInWords([...names.values()]) });
  if (owned.length === 0) return null;
  return made === 0 ? { words: say('comesNoGroup'), detail } : line(made, 'comesGroups', detail);
}

function legendLine(plan: Plan, { board }: ComingAround): Coming | null {
  const key = (level: string, code: string): string => `${level}|${code}`;
  const there = new Set(board?.legends.flatMap(({ level, statuses }) => statuses.map(({ code }) => key(level, code))));
  const all = plan.legends.flatMap(({ level, statuses }) => statuses.map(({ code }) => key(level, code)));
  const { count, detail } = fresh(all, (one) => there.has(one));
  return line(count, 'comesStatuses', detail);
}

function reviewLine(plan: Plan, { board }: ComingAround): Coming | null {
  const there = new Set(board?.reviews.map(({ label }) => fold(label)));
  const { count, detail } = fresh(plan.reviewDates, ({ label }) => there.has(fold(label)));
  const labels = plan.reviewDates.filter(({ label }) => !there.has(fold(label))).map(({ label }) => label);
  return line(count, 'comesReviews', [listInWords(labels), detail].filter(Boolean).join(', ') || null);
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
