import { createHash, timingSafeEqual } from 'node:crypto';
import { json, type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import { z } from 'zod';

/** Where Graph tells of writes. */
export const NOTICES_PATH = '/api/notifications';

/** Tens of notices come for one write at times, each of some hundred bytes. */
const BODY_LIMIT = '1mb';
const LONGEST_TOKEN = 2_000;

const noticesShape = z.object({ value: z.array(z.looseObject({ clientState: z.string().nullish() })).max(5_000) });

/**
 * Takes notices: repeats Graph's token when a subscription is made, and hears of those that carry a secret which is known. It
 * answers before anything is done about them, and the same whether they are believed or not: Graph gives three seconds, and a
 * stranger learns nothing. https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 */
export function mountNotices(express: Express, secrets: () => readonly string[], hear: (secret: string) => void): void {
  express.post(NOTICES_PATH, shakeHands, json({ limit: BODY_LIMIT }), (request: Request, response: Response) => {
    const notices = noticesShape.safeParse(request.body);
    if (!notices.success) return void response.status(400).end();
    response.status(202).end();
    const told = new Set(notices.data.value.map(({ clientState }) => clientState ?? ''));
    for (const secret of secrets()) if ([...told].some((one) => isSame(one, secret))) hear(secret);
  });
  express.use(NOTICES_PATH, refuseUnreadable);
}

const refuseUnreadable: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
  if (response.headersSent) return next(error);
  response.status(error.status === 413 ? 413 : 400).end();
};

function shakeHands({ query }: Request, response: Response, next: () => void): void {
  const token = query['validationToken'];
  if (token === undefined) return next();
  if (typeof token !== 'string' || token.length > LONGEST_TOKEN) return void response.status(400).end();
  // As plain text that nothing may take for a page: whoever knows the address chooses the token.
  response.status(200).set({ 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  response.end(token);
}

/** Digests are compared: they are of one length, and how long it takes says nothing of the secret. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}
