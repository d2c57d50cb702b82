import type { RequestHandler } from 'express';
import { z } from 'zod';

const claims = z.object({ exp: z.number() });

/**
 * Stands before the SDK's own check of a token, which lets two things through: a token without `Bearer ` before it, and one
 * that never ends. Its signature, algorithm, audience, issuer, lifetime and service URL are left to the SDK, so what is read here
 * counts for nothing until that has passed.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot
 */
export const checkToken: RequestHandler = (request, response, next) => {
  const token = /^Bearer (?<token>[\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '')?.groups?.[
    'token'
  ];
  if (token !== undefined && hasEnd(token)) return next();
  const message = 'Only the Bot Framework may write here, with a token that ends.';
  response
    .status(401)
    .set('WWW-Authenticate', 'Bearer')
    .json({ error: { code: 'Unauthorized', message } });
};

function hasEnd(token: string): boolean {
  try {
    return claims.safeParse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))).success;
  } catch {
    // What is no JSON is no token.
    return false;
  }
}
