import type { Card } from '../cards/card.ts';

/** A message that was sent: where, and under which id it can be replaced. */
export interface SentMessage {
  conversationId: string;
  activityId: string;
}

/** A team's Microsoft 365 group, and its channels. */
export interface TeamChannels {
  /** Null where the chat service does not say. */
  groupId: string | null;
  channelIds: string[];
}

/** `answer`: somebody waits for it. `round`: it can wait for those. */
export type Urgency = 'answer' | 'round';

/**
 * Sends to the chat service. Whatever could not be done is thrown: a refusal as the service gave it, else a GaveUpError, an
 * OutcomeUnknownError or a SenderStoppedError; `readSendFailure` puts each into words.
 */
export interface Connector {
  /** Opens the chat between a person and the bot and sends a card there. As of a round unless it is said otherwise. */
  sendToPerson(entraId: string, card: Card, urgency?: Urgency): Promise<SentMessage>;
  /** The chat between a person and the bot, by its id; opened where there is none. */
  chatOf(entraId: string): Promise<string>;
  /** Sends a card to a conversation that there is. As an answer unless it is said otherwise. */
  send(conversationId: string, card: Card, urgency?: Urgency): Promise<SentMessage>;
  /** Begins a thread in a channel with a card. */
  postToChannel(channelId: string, card: Card): Promise<SentMessage>;
  /** Replaces a card that was sent, for everyone who sees it. */
  replace(message: SentMessage, card: Card): Promise<void>;
  /** The group and the channels of a team in which the app is installed. */
  channelsOf(teamId: string): Promise<TeamChannels>;
}
