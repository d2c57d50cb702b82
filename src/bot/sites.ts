import type { Board, PlanPerson } from '../domain/board.ts';
import type { BotContext } from './context.ts';
import { findPeople } from './own-actions.ts';
import { kindOf } from './sdk-logger.ts';

/** A person as one of the sites knows them. */
export interface Known {
  context: BotContext;
  board: Board;
  /** The names of the plan that stand for them; a plan may write one person in several ways. */
  people: PlanPerson[];
}

/** A team that could not be served when the bot was added to it. */
export interface WaitingTeam {
  teamId: string;
  groupId: string;
  conversationId: string;
  /** False where it was told that its site is not granted, so that it hears once it is. */
  isWelcomed: boolean;
}

/** The sites that the bot was granted. */
export class Sites {
  /** Changes as sites are granted and taken back. */
  readonly all: readonly BotContext[];
  /** By group. As this process knows them: whoever runs the bot anew may add it to the team again. */
  readonly waiting = new Map<string, WaitingTeam>();

  constructor(all: readonly BotContext[]) {
    this.all = all;
  }

  /** The site that a card names; null for one that the bot does not serve (any more). */
  named(key: unknown): BotContext | null {
    return this.all.find((context) => context.key === key) ?? null;
  }

  /** The site of a team, by its Microsoft 365 group; null where none was granted. The record goes before what a plan says. */
  async ofGroup(groupId: string | null | undefined): Promise<BotContext | null> {
    const wanted = groupId?.toLowerCase();
    if (!wanted) return null;
    const recorded = this.all.find((context) => context.groupId?.toLowerCase() === wanted);
    if (recorded) return recorded;
    for (const context of this.all) if ((await saidGroup(context)) === wanted) return context;
    return null;
  }

  /** The sites whose plans know a person, by Entra id in lower case. Sites that cannot be read just now are left out. */
  async knowing(entraId: string): Promise<Known[]> {
    return (await this.lookFor(entraId)).known;
  }

  /** As {@link Sites.knowing}, with what was wrong with a site that could not be read. */
  async lookFor(entraId: string): Promise<{ known: Known[]; problem: unknown }> {
    const found = await Promise.allSettled(this.all.map((context) => this.#knownIn(context, entraId)));
    const known = found.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
    return { known, problem: found.find((one) => one.status === 'rejected')?.reason ?? null };
  }

  async #knownIn(context: BotContext, entraId: string): Promise<Known | null> {
    try {
      const board = await context.boards.read();
      const people = findPeople(board, entraId);
      return people.length > 0 ? { context, board, people } : null;
    } catch (thrown) {
      context.log('plan.unreadable', { site: context.key, reason: kindOf(thrown) });
      throw thrown;
    }
  }
}

/** What the plan of a site without a recorded group says; null where it cannot be read. */
async function saidGroup({ groupId, store, key, log }: BotContext): Promise<string | null> {
  if (groupId !== null) return null;
  return store.readGroupId().catch((thrown: unknown) => {
    log('group.unreadable', { site: key, reason: kindOf(thrown) });
    return null;
  });
}
