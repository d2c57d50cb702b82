import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import type { Express } from 'express';
import type { Card } from '../cards/card.ts';
import { welcomeCard } from '../cards/welcome-card.ts';
import type { PlanStore } from '../store/plan-store.ts';
import { takeAnswer } from './answer.ts';
import { BoardReader } from './board-reader.ts';
import { createChatService } from './chat-service.ts';
import type { BotContext, Log } from './context.ts';
import { withCorrelation } from './correlation.ts';
import { toProof, type BotCredentials } from './credentials.ts';
import { mountGate } from './gate.ts';
import { entraIdOf, readCardAnswer } from './incoming.ts';
import { bringOpenPrompts } from './open-prompts.ts';
import { PromptWatch } from './prompt-watch.ts';
import { replyTo } from './reply.ts';
import { unreadableCard } from './request.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { systemClock } from './sender/clock.ts';
import { createSender } from './sender/sender.ts';
import { checkServiceUrl } from './service-url.ts';
import { Turns } from './turns.ts';

/** What the bot stands on. */
export interface BotOptions {
  /** Takes the messaging endpoint; listening is the caller's. */
  express: Express;
  store: PlanStore;
  /** Where cards send people to see the board. */
  tabUrl: string;
  clientId: string;
  tenantId: string;
  /** The chat service: new chats are made there, and conversations of other services are not served. */
  serviceUrl: string;
  credentials: BotCredentials;
  /** Beside this address stand the keys of those who may call; the Bot Framework's own where it is left out. */
  openIdMetadataUrl?: string;
  log: Log;
  /** How often it looks for prompts, in milliseconds. */
  pollMs?: number;
}

/** A bot that answers as soon as its Express app listens. */
export interface Bot {
  /** Begins to look for prompts. */
  start(): void;
  /** Ends looking; resolves when what was being sent is settled. */
  stop(): Promise<void>;
}

/** The address that Azure Bot, or the chat client, sends activities to. */
const MESSAGES_PATH = '/api/messages';

const POLL_MS = 2_000;

/** Makes the bot and mounts it at `/api/messages`. @throws {BotStartError} where it would be open to anyone in production */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { express, store, clientId, tenantId, serviceUrl, tabUrl } = options;
  const log = withCorrelation(options.log, crypto.randomUUID());
  const proof = toProof(options.credentials);
  checkServiceUrl(serviceUrl);
  mountGate(express, {
    path: MESSAGES_PATH,
    serviceUrl,
    tenantId,
    clientId,
    isGuarded: options.credentials !== 'local',
  });
  const logger = createSdkLogger(log);
  const httpServerAdapter = new ExpressAdapter(express, { logger });
  const app = new App({
    clientId,
    tenantId,
    serviceUrl,
    logger,
    httpServerAdapter,
    messagingEndpoint: MESSAGES_PATH,
    cloud: withOverrides(PUBLIC, options.openIdMetadataUrl ? { openIdMetadataUrl: options.openIdMetadataUrl } : {}),
    ...proof,
  });
  const connector = createSender(createChatService(app, serviceUrl, tenantId), {
    clock: systemClock,
    random: Math.random,
    onThrottled: () => log('sender.throttled', {}),
  });
  const context: BotContext = { store, boards: new BoardReader(store), connector, boardUrl: tabUrl, log };
  listen(app, context);
  await app.initialize();
  const watch = new PromptWatch(context, options.pollMs ?? POLL_MS);
  return {
    start: () => watch.start(),
    async stop() {
      await connector.stop();
      await watch.stop();
    },
  };
}

function listen(app: App, context: BotContext): void {
  const turns = new Turns();
  const { connector } = context;
  app.on('install.add', async ({ activity }) => {
    const { conversationType, id } = activity.conversation;
    const show = async (card: Card) => ({ id: (await connector.send(id, card)).activityId });
    await show(welcomeCard(context.boardUrl));
    if (conversationType !== 'personal') return;
    await bringOpenPrompts(context, { entraId: entraIdOf(activity), conversationId: id, send: show });
  });
  app.on('message', async ({ activity }) => {
    await connector.send(activity.conversation.id, await replyTo(context, activity.text ?? '', entraIdOf(activity)));
  });
  app.on('card.action', async ({ activity }) => {
    const answer = readCardAnswer(activity.value?.action);
    if (!answer) return showCard(unreadableCard(context.boardUrl));
    const message = { conversationId: activity.conversation.id, activityId: activity.replyToId ?? '' };
    const incoming = { answer, entraId: entraIdOf(activity), message };
    return showCard(await turns.take(answer.promptKey, () => takeAnswer(context, incoming)));
  });
}

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
const showCard = (value: Card) =>
  ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value }) as const;
