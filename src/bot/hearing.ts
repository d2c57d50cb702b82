import type { App } from '@microsoft/teams.apps';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { takePress } from './answering/take-press.ts';
import type { Connector, SentMessage } from './connector.ts';
import { entraIdOf, readPress } from './incoming.ts';
import { added, removed, type Place } from './installing.ts';
import type { Sites } from './sites.ts';
import { replyTo } from './talking/reply.ts';
import { takeWritten } from './talking/take-written.ts';
import { readWrittenPress } from './talking/written-press.ts';
import { Turns } from './turns.ts';

/** What hearing needs beside the sites. */
export interface Hearing {
  connector: Connector;
  /** Has the watches look at once: something was said. */
  wake(): void;
}

/** Answers what comes in: the app is added or removed, somebody writes, a button is pressed. */
export function hear(app: App, sites: Sites, { connector, wake }: Hearing): void {
  const turns = new Turns();
  app.on('install.add', async ({ activity }) => {
    const place = placeOf(activity);
    await added(sites, place, (card) => connector.send(place.conversationId, card));
    wake();
  });
  app.on('install.remove', async ({ activity }) => removed(sites, placeOf(activity)));
  app.on('message', async ({ activity }) => {
    const { id } = activity.conversation;
    const written = { text: activity.text ?? '', entraId: entraIdOf(activity), messageId: activity.id };
    for (const card of await replyTo(sites, written)) await connector.send(id, card);
  });
  app.on('card.action', async ({ activity }) => {
    const action: unknown = activity.value?.action;
    const entraId = entraIdOf(activity);
    const message = { conversationId: activity.conversation.id, activityId: activity.replyToId ?? '' };
    const card = await turns.take(entraId, () => press(sites, { action, entraId, message }));
    wake();
    return showCard(card);
  });
}

async function press(
  sites: Sites,
  { action, entraId, message }: { action: unknown; entraId: string; message: SentMessage },
): Promise<Card> {
  const written = readWrittenPress(action);
  const pressed = written ? null : readPress(action);
  const context = sites.named((written ?? pressed)?.data.site);
  if (context && written) return takeWritten(context, { press: written, entraId, message });
  if (context && pressed) return takePress(context, { press: pressed, entraId, message });
  return unreadableCard(sites.all[0]?.boardUrl ?? '');
}

/** What the bot says of a card that it did not make, or of a site that it does not serve any more. */
const unreadableCard = (boardUrl: string): Card =>
  noticeCard({
    title: 'This card could not be read',
    text: 'Its answer is not one that the bot knows, so nothing was recorded. Write “due” to get your card again, or change the action on the board.',
    boardUrl,
  });

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
const showCard = (value: Card) =>
  ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value }) as const;

/** What of an activity tells where it comes from. */
interface FromPlace {
  from: { id: string; aadObjectId?: string | undefined };
  conversation: { id: string; conversationType?: unknown };
  channelData?: { team?: { id?: string; aadGroupId?: string | undefined } | undefined } | undefined;
}

function placeOf(activity: FromPlace): Place {
  const { conversation, channelData } = activity;
  const team = channelData?.team;
  const kind = conversation.conversationType;
  return {
    kind: kind === 'channel' || team?.id ? 'channel' : kind === 'groupChat' ? 'groupChat' : 'personal',
    conversationId: conversation.id,
    entraId: entraIdOf(activity),
    team: team?.id ? { id: team.id, groupId: team.aadGroupId ?? null } : null,
  };
}
