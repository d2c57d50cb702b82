import type { App } from '@microsoft/teams.apps';
import { Client, type IMessageActivityInput } from '@microsoft/teams.api';
import type { Card } from '../cards/card.ts';

/** A message that was sent: where, and under which id it can be replaced. */
export interface SentMessage {
  conversationId: string;
  activityId: string;
}

/** Sends to the chat service at one address. */
export interface Connector {
  /** Opens the chat between a person and the bot and sends a card there. */
  sendToPerson(entraId: string, card: Card): Promise<SentMessage>;
  /** Replaces a card that was sent, for everyone who sees it. */
  replace(message: SentMessage, card: Card): Promise<void>;
}

/**
 * A connector for a service URL. The SDK's own `send` uses one address for the whole app; a client for each address is
 * what lets the bot serve people whose conversations live in different places.
 */
export function createConnector(app: App, serviceUrl: string, tenantId: string): Connector {
  const client = new Client(serviceUrl.replace(/\/+$/, ''), app.api.http, undefined, app.cloud);
  return {
    async sendToPerson(entraId, card) {
      const members = [{ id: entraId.toLowerCase() }];
      const { id } = await client.conversations.create({ members, tenantId } as NewChat);
      const sent = await client.conversations.createActivity(id, toMessage(card));
      return { conversationId: id, activityId: sent.id };
    },
    async replace({ conversationId, activityId }, card) {
      await client.conversations.updateActivity(conversationId, activityId, toMessage(card));
    },
  };
}

/** The SDK asks for an account's name too, which the service does not. */
type NewChat = Parameters<Client['conversations']['create']>[0];

/** A card as a message. `summary` is what a notification shows. */
export function toMessage(card: Card): IMessageActivityInput {
  return {
    type: 'message',
    summary: card.fallbackText ?? '',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  } as IMessageActivityInput;
}
