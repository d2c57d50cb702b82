import type { ChatService } from '../chat-service.ts';
import type { Connector } from '../connector.ts';
import { RequestQueue, type QueueOptions, type Rank } from './request-queue.ts';

/** A connector that keeps the limits of Teams and tries again what can safely be tried again. */
export interface Sender extends Connector {
  /**
   * The same for work that may have to end while it waits its turn, as when another bot takes the site over: whatever has not
   * gone out by then is given up with a SenderStoppedError.
   */
  whileAllowed(isAllowed: () => boolean): Connector;
  /** Gives up what waits and is no longer allowed; what somebody waits for still goes out. */
  giveUp(): void;
  /** Gives up what has not gone out; resolves when what has is answered. */
  stop(): Promise<void>;
}

/** A post to a channel begins a thread, whose id is the channel's with its first message; the limit is the channel's. */
const laneOf = (conversationId: string): string => conversationId.replace(/;messageid=.*$/, '');

/**
 * Puts a sender in front of the chat service. To open a chat, to replace a card and to read are repeated after any failure,
 * since done twice they are as done once. A message whose fate is not known is never sent again from here.
 */
export function createSender(service: ChatService, options: QueueOptions): Sender {
  const queue = new RequestQueue(options);
  const whileAllowed = (isAllowed: () => boolean): Connector => connectorOver(service, queue, isAllowed);
  return { ...whileAllowed(() => true), whileAllowed, giveUp: () => queue.giveUp(), stop: () => queue.stop() };
}

function connectorOver(service: ChatService, queue: RequestQueue, isAllowed: () => boolean): Connector {
  const once = <T>(conversation: string, rank: Rank, run: () => Promise<T>) =>
    queue.request({ conversation, rank, isRepeatable: false, isAllowed, run });
  const repeatedly = <T>(conversation: string, rank: Rank, run: () => Promise<T>) =>
    queue.request({ conversation, rank, isRepeatable: true, isAllowed, run });
  const openChat = (entraId: string, rank: Rank) =>
    repeatedly(`person:${entraId}`, rank, () => service.openChat(entraId));
  return {
    async sendToPerson(entraId, card, urgency = 'round') {
      const isAnswer = urgency === 'answer';
      const chat = await openChat(entraId, isAnswer ? 'answer' : 'chat');
      return once(chat, isAnswer ? 'answer' : 'card', () => service.send(chat, card));
    },
    chatOf: (entraId) => openChat(entraId, 'answer'),
    send: (conversationId, card, urgency = 'answer') =>
      once(laneOf(conversationId), urgency === 'answer' ? 'answer' : 'card', () => service.send(conversationId, card)),
    postToChannel: (channelId, card) => once(channelId, 'card', () => service.post(channelId, card)),
    replace: (message, card) =>
      repeatedly(laneOf(message.conversationId), 'answer', () => service.replace(message, card)),
    async channelsOf(teamId) {
      const groupId = await repeatedly(`team:${teamId}`, 'answer', () => service.groupIdOf(teamId));
      const channelIds = await repeatedly(`team:${teamId}`, 'answer', () => service.channelIdsOf(teamId));
      return { groupId, channelIds };
    },
  };
}
