import { randomUUID } from 'node:crypto';
import { json, type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { correlate } from './correlation.ts';
import { takeOnce } from './delivered-twice.ts';
import { activityShape, type IncomingActivity } from './incoming.ts';
import { isSameService } from './service-url.ts';
import { checkToken } from './token-gate.ts';

/** What an activity is checked for before the SDK sees it. */
export interface GateOptions {
  path: string;
  serviceUrl: string;
  tenantId: string;
  clientId: string;
  /** Whether callers have to prove who they are. Only the chat client on one's own machine does not. */
  isGuarded: boolean;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The longest note fits in any script, and one that is too long still reaches the bot, which says so on the card. */
const BODY_LIMIT = '1mb';

/** A refusal, in the shape of the Bot Framework's errors. */
interface Refusal {
  status: number;
  code: string;
  message: string;
}

/**
 * Stands before the SDK on the messaging endpoint. The SDK takes a body as it comes and answers to whatever address it
 * names, and leaves the tenant unchecked.
 */
export function mountGate(express: Express, options: GateOptions): void {
  const check: RequestHandler = (request, response, next) => {
    const refusal = judge(request.body, options);
    if (refusal) response.status(refusal.status).json({ error: { code: refusal.code, message: refusal.message } });
    else next();
  };
  if (options.isGuarded) express.post(options.path, checkToken);
  express.post(options.path, json({ limit: BODY_LIMIT }), check, takeOnce(options.now), correlateActivity);
  express.use(options.path, refuseUnreadable);
}

const correlateActivity: RequestHandler = (_request, _response, next) => correlate(randomUUID(), next);

const refuseUnreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  const isTooLarge = error.status === 413;
  const message = isTooLarge ? 'This activity is larger than any that Teams sends.' : 'This is no JSON.';
  response.status(isTooLarge ? 413 : 400).json({ error: { code: 'BadSyntax', message } });
};

function judge(body: unknown, options: GateOptions): Refusal | null {
  const parsed = activityShape.safeParse(body);
  if (!parsed.success) return { status: 400, code: 'BadSyntax', message: 'This is no activity of the Bot Framework.' };
  const activity = parsed.data;
  if (!isSameService(activity.serviceUrl, options.serviceUrl))
    return { status: 403, code: 'ServiceUrl', message: 'The bot does not serve conversations of that address.' };
  if (isOfOtherTenant(activity, options))
    return { status: 403, code: 'Tenant', message: 'The bot does not serve that tenant.' };
  if (options.isGuarded && !isForTeamsBot(activity, options.clientId))
    return { status: 403, code: 'Recipient', message: 'This is not for this bot in Teams.' };
  if (activity.type === 'invoke' && activity.name !== 'adaptiveCard/action')
    return { status: 501, code: 'NotImplemented', message: 'The bot knows no such invoke.' };
  return null;
}

/** Teams names the tenant in each activity; a token of the Bot Framework does not, and is as good for every tenant. */
function isOfOtherTenant(
  { conversation, channelData }: IncomingActivity,
  { tenantId, isGuarded }: GateOptions,
): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  if (named.length === 0) return isGuarded;
  return named.some((id) => id.toLowerCase() !== tenantId.toLowerCase());
}

/** An account of a bot in Teams is `28:` and its client id. https://learn.microsoft.com/azure/bot-service/bot-service-resources-identifiers-guide */
const isForTeamsBot = ({ channelId, recipient }: IncomingActivity, clientId: string): boolean =>
  channelId === 'msteams' && recipient.id.toLowerCase() === `28:${clientId.toLowerCase()}`;
