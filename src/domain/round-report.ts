import { statusOf, statusesOf, type ActionKey, type Board, type BoardAction, type PlanPerson } from './board.ts';
import { openActionsOf, type Prompt } from './prompt.ts';

/** How asking somebody stands; `waiting` is also what is still on its way to them. */
export type AskStanding = 'waiting' | 'answered' | 'failed' | 'held' | 'skipped';

/** A lead who was asked, once or several times, and what came of it. */
export interface AskedLead {
  /** Whose actions they are, and who was asked last: the same person, or a deputy. Null where the plan no longer has them. */
  lead: PlanPerson | null;
  asked: PlanPerson | null;
  /** The last request; earlier ones stand behind it. */
  prompt: Prompt;
  actions: BoardAction[];
  /** Those of which nobody has said anything since. */
  open: BoardAction[];
  standing: AskStanding;
  /** Why the request did not arrive, in words for people; null where it did. */
  reason: string | null;
}

/** What came of asking: for a channel's digest, the chair's list of who has not answered, and the officers' page. */
export interface RoundReport {
  /** When the first request went out: ISO moment; null where none did. */
  began: string | null;
  leads: AskedLead[];
  /** Actions of which something was said since it began, in the plan's order. */
  said: BoardAction[];
  /** Those of them whose rating is another than at the last review date. */
  moved: BoardAction[];
  /** Actions that are red and not done. */
  reds: BoardAction[];
}

/** What of a plan a report is about. */
export type ReportedPlan = Pick<Board, 'actions' | 'legends' | 'people'>;

/**
 * What came of requests to leads, of one round or of all reminders of a review date, about one sub-group's actions or, for
 * null, about all. Whoever says something of an action answers for all its leads.
 */
export function reportOn(plan: ReportedPlan, prompts: readonly Prompt[], subGroup: string | null): RoundReport {
  const actions = plan.actions.filter((action) => subGroup === null || action.subGroup === subGroup);
  const statuses = statusesOf(plan.legends, 'action');
  const byKey = new Map(actions.map((action) => [action.key, action]));
  const asks = prompts.filter(({ kind, state }) => kind === 'ask' && state !== 'withdrawn');
  const leads = [...byLead(asks).values()].flatMap((own) => toAskedLead(own, byKey, plan.people) ?? []);
  const began = asks
    .filter(({ state, actionKeys }) => !isKeptBack(state) && actionKeys.some((key) => byKey.has(key)))
    .map(({ askedAt }) => askedAt)
    .toSorted()[0];
  const said = began === undefined ? [] : actions.filter((action) => wasSaidSince(action, began));
  return {
    began: began ?? null,
    leads,
    said,
    moved: said.filter(({ rating, lastReviewRating }) => rating !== lastReviewRating),
    reds: actions.filter(({ rating }) => {
      const status = statusOf(statuses, rating);
      return status?.colour === 'red' && !status.done;
    }),
  };
}

/** The leads of a report who stand so. */
export const leadsWho = ({ leads }: RoundReport, standing: AskStanding): AskedLead[] =>
  leads.filter((lead) => lead.standing === standing);

const isKeptBack = (state: Prompt['state']): boolean => state === 'held' || state === 'skipped';

/** The requests to each lead, oldest first. */
function byLead(prompts: readonly Prompt[]): Map<string, Prompt[]> {
  const found = new Map<string, Prompt[]>();
  for (const prompt of prompts.toSorted((one, other) => one.askedAt.localeCompare(other.askedAt))) {
    const key = prompt.forKey ?? prompt.personKey;
    found.set(key, [...(found.get(key) ?? []), prompt]);
  }
  return found;
}

function toAskedLead(
  prompts: readonly Prompt[],
  byKey: ReadonlyMap<ActionKey, BoardAction>,
  people: readonly PlanPerson[],
): AskedLead | null {
  const prompt = prompts.at(-1);
  const actions = new Set(prompts.flatMap(({ actionKeys }) => actionKeys).flatMap((key) => byKey.get(key) ?? []));
  if (!prompt || actions.size === 0) return null;
  const personOf = (key: string) => people.find((person) => person.key === key) ?? null;
  const open = [...actions].filter((action) => isOpen(action, prompts));
  const standing = standingOf(prompt, open);
  return {
    lead: personOf(prompt.forKey ?? prompt.personKey),
    asked: personOf(prompt.personKey),
    prompt,
    actions: [...actions],
    open,
    standing,
    reason: standing === 'failed' ? prompt.lastError : null,
  };
}

/** An action is open while the last request about it is: an answer to an earlier one is none to that. */
function isOpen(action: BoardAction, prompts: readonly Prompt[]): boolean {
  const last = prompts.findLast(({ actionKeys }) => actionKeys.includes(action.key));
  if (!last || last.state === 'answered' || wasSaidSince(action, last.askedAt)) return false;
  return openActionsOf(last).includes(action.key);
}

function standingOf({ state }: Prompt, open: readonly BoardAction[]): AskStanding {
  if (isKeptBack(state)) return state === 'held' ? 'held' : 'skipped';
  if (open.length === 0) return 'answered';
  return state === 'failed' ? 'failed' : 'waiting';
}

/** Moments are kept by the second, and nobody answers within the one in which they are asked. */
const wasSaidSince = ({ lastUpdate }: BoardAction, moment: string): boolean => (lastUpdate?.at ?? '') > moment;
