import type { Card } from '../../src/cards/card.ts';

/** A message that the bot sent or replaced. */
export interface ConnectorMessage {
  kind: 'sent' | 'replaced';
  conversationId: string;
  activityId: string;
  card: Card;
}

/** A team as the connector knows it. */
export interface ConnectorTeam {
  id: string;
  groupId: string;
  channelIds: string[];
}

/** What stands in the chats and channels, and who has the app. */
export class ConnectorChats {
  /** Everything that was sent and replaced, in order. */
  readonly messages: ConnectorMessage[] = [];
  readonly teams = new Map<string, ConnectorTeam>();
  readonly withoutApp = new Set<string>();
  readonly #standing = new Map<string, ConnectorMessage>();
  readonly #waiting = new Set<() => void>();

  send(conversationId: string, card: Card): ConnectorMessage {
    return this.#keep({ kind: 'sent', conversationId, activityId: `activity-${this.messages.length + 1}`, card });
  }

  /** A thread's id is its channel's with that of its first message. */
  post(channelId: string, card: Card): ConnectorMessage {
    const activityId = `${1_700_000_000_000 + this.messages.length}`;
    return this.#keep({ kind: 'sent', conversationId: `${channelId};messageid=${activityId}`, activityId, card });
  }

  replace(conversationId: string, activityId: string, card: Card): ConnectorMessage {
    return this.#keep({ kind: 'replaced', conversationId, activityId, card });
  }

  /** Every message as people see it now: each once, with the card that replaced the last. */
  standing(conversationId?: string): ConnectorMessage[] {
    return [...this.#standing.values()].filter((one) => !conversationId || one.conversationId === conversationId);
  }

  forget(): void {
    this.messages.length = 0;
    this.#standing.clear();
  }

  message(fits: (message: ConnectorMessage) => boolean): Promise<ConnectorMessage> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.messages.find(fits);
        if (!found) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  #keep(message: ConnectorMessage): ConnectorMessage {
    this.messages.push(message);
    this.#standing.set(`${message.conversationId} ${message.activityId}`, message);
    for (const look of this.#waiting) look();
    return message;
  }
}
