import { json, type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { activityShape, type IncomingActivity } from './incoming.ts';

/** What an activity is checked for before the SDK sees it. */
export interface GateOptions {
  path: string;
  serviceUrl: string;
  tenantId: string;
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
  express.post(options.path, json({ limit: BODY_LIMIT }), check);
  express.use(options.path, refuseUnreadable);
}

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
  if (isOfOtherTenant(activity, options.tenantId))
    return { status: 403, code: 'Tenant', message: 'The bot does not serve that tenant.' };
  if (activity.type === 'invoke' && activity.name !== 'adaptiveCard/action')
    return { status: 501, code: 'NotImplemented', message: 'The bot knows no such invoke.' };
  return null;
}

/** Answers go to the address that an activity names, so it must be the service that the bot was set up for. */
function isSameService(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.protocol === b.protocol && hostOf(a) === hostOf(b);
}

const hostOf = ({ host }: URL): string => host.replace(/^localhost(?=:|$)/, '127.0.0.1');

function isOfOtherTenant({ conversation, channelData }: IncomingActivity, tenantId: string): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  return named.some((id) => id.toLowerCase() !== tenantId.toLowerCase());
}
