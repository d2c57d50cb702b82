import type { Card } from '../cards/card.ts';
import { grantCard } from '../cards/grant-card.ts';
import { welcomeCard } from '../cards/welcome-card.ts';
import type { BotContext } from './context.ts';
import { point } from './delivery/point.ts';
import { messageOf } from './delivery/own-chat.ts';
import { personCard } from './delivery/person-card.ts';
import { kindOf } from './sdk-logger.ts';
import type { Known, Sites } from './sites.ts';

/** Where the app was added or removed, and by whom. */
export interface Place {
  kind: 'personal' | 'groupChat' | 'channel';
  conversationId: string;
  entraId: string;
  /** The team, as the chat service names it, and its Microsoft 365 group. */
  team: { id: string; groupId: string | null } | null;
}

/** Sends a card to the place. */
export type Show = (card: Card) => Promise<unknown>;

/** Welcomes whoever added the app; a person is brought what they are asked, and a team is told where its site was not granted. */
export async function added(sites: Sites, place: Place, show: Show): Promise<void> {
  if (place.kind === 'channel') return addedToTeam(sites, place, show);
  const known = place.kind === 'personal' ? await sites.knowing(place.entraId) : [];
  await show(welcomeCard((known[0]?.context ?? sites.all[0])?.boardUrl ?? ''));
  for (const one of known) await bringOpen(one, place);
}

async function addedToTeam(sites: Sites, { team, conversationId }: Place, show: Show): Promise<void> {
  const context = await sites.ofGroup(team?.groupId);
  const isKept = context !== null && team !== null && (await remember(context, team.id));
  if (team?.groupId && !isKept) {
    const waiting = { teamId: team.id, groupId: team.groupId, conversationId, isWelcomed: context !== null };
    sites.waiting.set(team.groupId.toLowerCase(), waiting);
  }
  await show(context ? welcomeCard(context.boardUrl) : grantCard(team?.groupId ?? null));
}

/** False where the site does not keep it: its lists are not there yet, or do not answer. */
async function remember({ store, key, log }: BotContext, teamId: string): Promise<boolean> {
  try {
    await store.rememberTeam(teamId);
    log('team.added', { site: key });
    return true;
  } catch (thrown) {
    log('team.unremembered', { site: key, reason: kindOf(thrown) });
    return false;
  }
}

/** Serves teams that waited for their site to be granted or set up; those that were told so are welcomed. Never throws. */
export async function serveWaiting(
  sites: Sites,
  show: (conversationId: string, card: Card) => Promise<unknown>,
): Promise<void> {
  for (const [group, { teamId, groupId, conversationId, isWelcomed }] of sites.waiting) {
    const context = await sites.ofGroup(groupId);
    if (!context || !(await remember(context, teamId))) continue;
    sites.waiting.delete(group);
    if (isWelcomed) continue;
    await show(conversationId, welcomeCard(context.boardUrl)).catch((thrown: unknown) =>
      context.log('team.unwelcomed', { site: context.key, reason: kindOf(thrown) }),
    );
  }
}

/**
 * Brings a person all that stands open on one card, for a chat that may not show it: the app was removed and added again, or
 * the chat client on one's own machine was opened anew, which forgets what it showed. What could not reach them while the app
 * was not there is asked anew. Never throws.
 */
async function bringOpen({ context, board, people }: Known, { conversationId }: Place): Promise<void> {
  try {
    for (const person of people) {
      const prompts = (await context.store.promptsOf(person.key)).filter(({ kind }) => kind === 'ask');
      for (const prompt of prompts.filter(({ state, lastError }) => state === 'failed' && isNotThere(lastError)))
        await context.store.sendAgain(prompt);
      const open = prompts.filter(({ state }) => state === 'sent');
      const older = open.at(-1) ? await messageOf(context, person, open.at(-1) ?? { activityId: null }) : null;
      if (open.length === 0) continue;
      const message = await context.connector.send(
        conversationId,
        await personCard(context, { board, person, prompts: open }),
      );
      for (const prompt of open) await context.store.settlePrompt(prompt, message);
      if (older) await point(context, older);
    }
  } catch (thrown) {
    context.log('prompts.unbrought', { site: context.key, reason: kindOf(thrown) });
  }
}

const REMOVED = 'the app is not installed for them in Teams.';
const isNotThere = (lastError: string | null): boolean => lastError?.endsWith(REMOVED) === true;

/** Ends all messages to whoever removed the app: what stands open is told to officers as not reached. */
export async function removed(sites: Sites, place: Place): Promise<void> {
  if (place.kind === 'channel') {
    sites.waiting.delete(place.team?.groupId?.toLowerCase() ?? '');
    await (await sites.ofGroup(place.team?.groupId))?.store.rememberTeam(null);
    return;
  }
  if (place.kind !== 'personal') return;
  for (const { context, people } of await sites.knowing(place.entraId))
    for (const { key, name } of people) {
      const prompts = (await context.store.promptsOf(key)).filter(({ state }) =>
        ['requested', 'claimed', 'sent'].includes(state),
      );
      for (const prompt of prompts)
        await context.store.settlePrompt(prompt, {
          state: 'failed',
          lastError: `${name} could not be reached in chat: ${REMOVED}`,
        });
      context.log('app.removed', { site: context.key, prompts: prompts.length });
    }
}
