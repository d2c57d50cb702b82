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

/** The sites that the bot was granted. */
export class Sites {
  readonly all: readonly BotContext[];

  constructor(all: readonly BotContext[]) {
    this.all = all;
  }

  /** The site that a card names; null for one that the bot does not serve (any more). */
  named(key: unknown): BotContext | null {
    return this.all.find((context) => context.key === key) ?? null;
  }

  /** The site of a team, by its Microsoft 365 group; null where none was granted. */
  ofGroup(groupId: string | null | undefined): BotContext | null {
    const wanted = groupId?.toLowerCase();
    return (wanted && this.all.find((context) => context.groupId?.toLowerCase() === wanted)) || null;
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
