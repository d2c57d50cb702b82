import type { App } from '@microsoft/teams.apps';
import { Client, type IMessageActivityInput } from '@microsoft/teams.api';
import { z } from 'zod';
import type { Card } from '../cards/card.ts';
import type { SentMessage } from './connector.ts';

/** The chat service at one address: each of these is one request to it, made once. */
export interface ChatService {
  /** Opens the chat between a person and the bot, or finds it; its id. */
  openChat(entraId: string): Promise<string>;
  send(conversationId: string, card: Card): Promise<SentMessage>;
  replace(message: SentMessage, card: Card): Promise<void>;
  /** Begins a thread in a channel. */
  post(channelId: string, card: Card): Promise<SentMessage>;
  /** The Microsoft 365 group of a team; null where the service does not say. */
  groupIdOf(teamId: string): Promise<string | null>;
  channelIdsOf(teamId: string): Promise<string[]>;
}

/** The service holds an answer for some seconds at most; without an end a lost one would be waited for always. */
const TIMEOUT_MS = 30_000;

/**
 * The service at a URL. The SDK's own `send` uses one address for the whole app; a client for each address is what lets
 * the bot serve people whose conversations live in different places. The SDK puts ids into addresses as they are, so they
 * are encoded here: an id that a list brought must not lead elsewhere.
 */
export function createChatService(app: Pick<App, 'api' | 'cloud'>, serviceUrl: string, tenantId: string): ChatService {
  const http = app.api.http.clone({ timeout: TIMEOUT_MS });
  const { conversations, teams } = new Client(serviceUrl.replace(/\/+$/, ''), http, undefined, app.cloud);
  return {
    async openChat(entraId) {
      const members = [{ id: entraId.toLowerCase() }];
      return (await conversations.create({ members, tenantId } as NewChat)).id;
    },
    async send(conversationId, card) {
      const { id } = await conversations.createActivity(encodeURIComponent(conversationId), toMessage(card));
      return { conversationId, activityId: id };
    },
    async replace({ conversationId, activityId }, card) {
      const [conversation, activity] = [conversationId, activityId].map(encodeURIComponent) as [string, string];
      await conversations.updateActivity(conversation, activity, toMessage(card));
    },
    async post(channelId, card) {
      const thread = { channelData: { channel: { id: channelId } }, activity: toMessage(card), ...IN_CHANNEL };
      const { id, activityId } = await conversations.create({ ...thread, tenantId });
      return { conversationId: id, activityId };
    },
    groupIdOf: async (teamId) => (await teams.getById(encodeURIComponent(teamId))).aadGroupId ?? null,
    channelIdsOf: async (teamId) => readChannels(await teams.getConversations(encodeURIComponent(teamId))),
  };
}

/** The SDK asks for an account's name too, which the service does not. */
type NewChat = Parameters<Client['conversations']['create']>[0];

/** Without it the service looks for members. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#conversationparameters-object */
const IN_CHANNEL = { isGroup: true };

const channels = z.array(z.looseObject({ id: z.string().min(1) }));

const readChannels = (answer: unknown): string[] => channels.parse(answer).map(({ id }) => id);

/** A card as a message. `summary` is what a notification shows; whoever is mentioned stands in the card's `msteams.entities`. */
export function toMessage(card: Card): IMessageActivityInput {
  return {
    type: 'message',
    summary: card.fallbackText ?? '',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  } as IMessageActivityInput;
}
