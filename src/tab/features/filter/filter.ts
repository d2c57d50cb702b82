import { isAwaitingAnswer, isOverdue, isStale } from '../../../domain/attention.ts';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import { splitLeads } from '../../../domain/split-leads.ts';
import type { Status } from '../../../domain/plan.ts';

/** Something that an action may be, for which people look. */
export type Trait = 'stale' | 'overdue' | 'changed' | 'asked' | 'notAgreed' | 'noEvidence';

/** In the order in which they are offered. */
export const TRAITS: readonly Trait[] = ['stale', 'overdue', 'changed', 'asked', 'notAgreed', 'noEvidence'];

/** What is looked for within a sub-group. An action is shown that has all of it; of several statuses, any. */
export interface Filter {
  find: string;
  lead: string | null;
  status: readonly string[];
  only: readonly string[];
  since: string | null;
}

/** What a filter goes by. `today` is a day: "2026-11-23". */
export interface FilterBy {
  statuses: readonly Status[];
  today: string;
}

/** The actions that have everything looked for. */
export function filterActions(actions: readonly BoardAction[], filter: Filter, by: FilterBy): readonly BoardAction[] {
  const tests = testsOf(filter, by);
  return tests.length === 0 ? actions : actions.filter((action) => tests.every((test) => test(action)));
}

type Test = (action: BoardAction) => boolean;

function testsOf({ find, lead, status, only, since }: Filter, by: FilterBy): Test[] {
  const words = foldWords(find);
  const tests: Test[] = [];
  if (status.length > 0) tests.push(({ rating }) => status.includes(rating ?? ''));
  for (const trait of TRAITS) if (only.includes(trait)) tests.push((action) => hasTrait(action, trait, by));
  if (since) tests.push(({ lastUpdate }) => (lastUpdate?.at ?? lastUpdate?.date ?? '') >= since);
  if (lead) tests.push((action) => leadsIn(action).includes(lead));
  if (words.length > 0) tests.push((action) => words.every((word) => saidIn(action).includes(word)));
  return tests;
}

/** Whether an action is stale, overdue and so on. */
export function hasTrait(action: BoardAction, trait: Trait, { statuses, today }: FilterBy): boolean {
  const status = statusOf(statuses, action.rating);
  switch (trait) {
    case 'stale':
      return isStale(action, status, today);
    case 'overdue':
      return isOverdue(action, status, today);
    case 'changed':
      return action.lastReviewRating !== null && action.rating !== action.lastReviewRating;
    case 'asked':
      return isAwaitingAnswer(action);
    case 'notAgreed':
      return !action.isRatingAgreed;
    case 'noEvidence':
      return action.evidenceCount === 0;
  }
}

const foldWords = (find: string): string[] => find.toLowerCase().split(/\s+/).filter(Boolean);

// An action is replaced when it changes and never changed itself, so what it says is worked out once.
const said = new WeakMap<BoardAction, string>();
const leads = new WeakMap<BoardAction, readonly string[]>();

function saidIn(action: BoardAction): string {
  const known = said.get(action);
  if (known !== undefined) return known;
  const { ref, text, leadsText, subGroup } = action;
  const words = [ref, text, leadsText, subGroup].join(' ').toLowerCase();
  said.set(action, words);
  return words;
}

function leadsIn(action: BoardAction): readonly string[] {
  const known = leads.get(action);
  if (known) return known;
  const names = splitLeads(action.leadsText);
  leads.set(action, names);
  return names;
}

/** How many actions each lead has, by name; those with most first. */
export function leadCounts(actions: readonly BoardAction[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const action of actions) for (const name of leadsIn(action)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'en-GB'));
}

/** True where anything but the words in the find box is looked for. */
export const isFiltered = ({ lead, status, only, since }: Filter): boolean =>
  lead !== null || status.length > 0 || only.length > 0 || since !== null;
