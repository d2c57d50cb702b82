import { roundsOn, type AskRound } from './ask-rounds.ts';
import { statusOf, statusesOf, type ActionKey, type Board, type BoardAction, type PlanPerson } from './board.ts';
import { addDays, daysBetween } from './calendar-day.ts';
import { createLeadFinder } from './leads.ts';
import type { PlanSettings } from './plan-settings.ts';
import type { PartialDate } from './plan.ts';
import { isoWeekOf, type Prompt, type Why } from './prompt.ts';
import { whoIsAsked } from './who-is-asked.ts';
import { isWorkingTime, localTime, momentAt, workingHours } from './working-time.ts';

/** A lead's card that the clock sends: all that is due of theirs at once. */
export interface DuePrompt {
  /** The round that it is of; where several fall together, the first of review, red and week. */
  round: string;
  /** When it goes out: ISO moment. */
  at: string;
  lead: PlanPerson;
  /** Who gets it: the lead, or their deputy while they are away. */
  asked: PlanPerson;
  actions: { action: BoardAction; why: Why }[];
}

/** What of a plan tells who is asked by the clock. */
export type AskedPlan = Pick<Board, 'actions' | 'legends' | 'reviews'>;

/** What is known of requests that were made or planned; in whatever state, each is one card of its round. */
export type PromptBefore = Pick<Prompt, 'kind' | 'round' | 'personKey' | 'forKey' | 'askedAt'>;

/**
 * What goes out now: one card a lead for all that is due, within working time. Never about what is done (the plan's rule), not
 * to somebody who is away or wants to be left in peace, once in each round, and to one lead at most one in `daysApart` days.
 * `prompts` are those of {@link weeksThatCount}; a row that stands is an asking whatever became of it.
 */
export function duePrompts(
  plan: AskedPlan,
  people: readonly PlanPerson[],
  prompts: readonly PromptBefore[],
  { schedule }: Pick<PlanSettings, 'schedule'>,
  now: Date,
): DuePrompt[] {
  const local = localTime(now);
  if (!isWorkingTime(local, schedule)) return [];
  const memory = memoryOf(prompts);
  if (schedule.daysBefore.length === 0 && !hasOtherRule(schedule)) return [];
  return dueOn(local.day, { plan, people, schedule, leads: openActionsByLead(plan, people) }, memory);
}

/** What goes out from one moment until another, as the plan stands now: a card that goes out is counted on the days after. */
export function promptsBetween(
  plan: AskedPlan,
  people: readonly PlanPerson[],
  prompts: readonly PromptBefore[],
  { schedule }: Pick<PlanSettings, 'schedule'>,
  span: { from: Date; to: Date },
): DuePrompt[] {
  const asking = { plan, people, schedule, leads: openActionsByLead(plan, people) };
  const memory = memoryOf(prompts);
  const [first, last] = [localTime(span.from), localTime(span.to)];
  const found: DuePrompt[] = [];
  for (let day = first.day; day <= last.day; day = addDays(day, 1)) {
    const hours = workingHours(day, schedule);
    const isOver = !hours || (day === first.day && first.time >= hours.until);
    if (isOver || (day === last.day && last.time <= hours.from)) continue;
    const due = dueOn(day, asking, memory);
    for (const prompt of due) remember(memory, prompt, day);
    found.push(...due);
  }
  return found;
}

/** The ISO weeks whose prompts tell what was asked lately, or is held for later, as far as it counts now. */
export function weeksThatCount({ daysApart }: PlanSettings['schedule'], now: Date): string[] {
  const [apart, today] = [Math.ceil(daysApart / 7), localTime(now).day];
  return Array.from({ length: 2 * apart + 3 }, (_, place) => isoWeekOf(addDays(today, (place - apart - 2) * 7)));
}

const hasOtherRule = ({ redMonthly, staleDays, dueWithinDays }: PlanSettings['schedule']): boolean =>
  redMonthly || staleDays !== null || dueWithinDays !== null;

interface Asking {
  plan: AskedPlan;
  people: readonly PlanPerson[];
  schedule: PlanSettings['schedule'];
  leads: ReadonlyMap<PlanPerson, BoardAction[]>;
}

/** What was asked before: the rounds, the days of each lead's cards, and when actions were asked about meanwhile. */
interface Memory {
  rounds: Set<string>;
  cardDays: Map<string, PartialDate[]>;
  askedAt: Map<ActionKey, string>;
}

function memoryOf(prompts: readonly PromptBefore[]): Memory {
  const memory: Memory = { rounds: new Set(), cardDays: new Map(), askedAt: new Map() };
  for (const { kind, round, personKey, forKey, askedAt } of prompts)
    if (kind === 'ask' && round !== null)
      addCard(memory, { round, lead: forKey ?? personKey, day: localTime(new Date(askedAt)).day });
  return memory;
}

function addCard({ rounds, cardDays }: Memory, card: { round: string; lead: string; day: PartialDate }): void {
  rounds.add(roundOf(card.round, card.lead));
  cardDays.set(card.lead, [...(cardDays.get(card.lead) ?? []), card.day]);
}

const roundOf = (round: string, lead: string): string => `${round} of ${lead}`;

function remember(memory: Memory, { round, lead, at, actions }: DuePrompt, day: PartialDate): void {
  addCard(memory, { round, lead: lead.key, day });
  for (const { action } of actions) memory.askedAt.set(action.key, at);
}

function dueOn(day: PartialDate, asking: Asking, memory: Memory): DuePrompt[] {
  const { plan, people, schedule, leads } = asking;
  const hours = workingHours(day, schedule);
  if (!hours) return [];
  const at = momentAt({ day, time: hours.from }).toISOString();
  const rounds = roundsOn(day, plan, schedule);
  return [...leads].flatMap(([lead, actions]): DuePrompt[] => {
    const asked = whoIsAsked(lead, people, day);
    const cards = memory.cardDays.get(lead.key) ?? [];
    if (!asked || isTooSoon(day, cards, schedule)) return [];
    const open = rounds.filter(
      ({ id, since }) => !memory.rounds.has(roundOf(id, lead.key)) && !cards.some((card) => card >= since),
    );
    const due = actions.flatMap((action) => dueIn(open, action, memory) ?? []);
    const round = open.find((one) => due.some((found) => found.round === one));
    return round
      ? [{ round: round.id, at, lead, asked, actions: due.map(({ action, why }) => ({ action, why })) }]
      : [];
  });
}

/** A card that is planned for later and held counts like one that went out: two would meet. */
const isTooSoon = (day: PartialDate, cards: readonly PartialDate[], { daysApart }: PlanSettings['schedule']): boolean =>
  cards.some((card) => Math.abs(daysBetween(card, day)) < Math.max(1, daysApart));

function dueIn(
  rounds: readonly AskRound[],
  action: BoardAction,
  memory: Memory,
): { round: AskRound; action: BoardAction; why: Why } | null {
  for (const round of rounds) {
    const why = round.why(action, memory.askedAt.get(action.key) ?? action.askedAt);
    if (why) return { round, action, why };
  }
  return null;
}

/** What is not done, by who leads it, in the plan's order. */
function openActionsByLead(
  { actions, legends }: AskedPlan,
  people: readonly PlanPerson[],
): ReadonlyMap<PlanPerson, BoardAction[]> {
  const statuses = statusesOf(legends, 'action');
  const leadsOf = createLeadFinder(people);
  const byLead = new Map<PlanPerson, BoardAction[]>();
  for (const action of actions) {
    if (statusOf(statuses, action.rating)?.done) continue;
    for (const lead of leadsOf(action)) {
      const own = byLead.get(lead);
      if (own) own.push(action);
      else byLead.set(lead, [action]);
    }
  }
  return byLead;
}
