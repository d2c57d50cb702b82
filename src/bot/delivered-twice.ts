import type { Request, RequestHandler } from 'express';
import type { IncomingActivity } from './incoming.ts';

/** Teams tries again for less than a minute; the rest is for clocks and for what is slow on its way. */
const REMEMBERED_MS = 10 * 60_000;

/**
 * Takes a message once. Teams delivers it again where it is not answered within 15 seconds (msteams-docs#6084), as while everything
 * is held on a 429 or SharePoint is slow, and what somebody wrote would be answered twice. One that failed is taken again.
 */
export function takeOnce(now: () => number): RequestHandler {
  const taken = new Map<string, number>();
  return (request: Request<unknown, unknown, IncomingActivity>, response, next) => {
    const { type, id, conversation } = request.body;
    if (type !== 'message' || id === undefined) return next();
    const message = `${conversation.id} ${id}`;
    forgetOlder(taken, now() - REMEMBERED_MS);
    if (taken.has(message)) return void response.status(200).json({});
    taken.set(message, now());
    response.on('finish', () => {
      if (response.statusCode >= 400) taken.delete(message);
    });
    next();
  };
}

/** They are in the order in which they came. */
function forgetOlder(taken: Map<string, number>, than: number): void {
  for (const [message, at] of taken) {
    if (at >= than) return;
    taken.delete(message);
  }
}
