import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** What a token of the Bot Framework says of itself; what is null is left out. */
export type Claims = Record<string, string | number | null>;

/** A stand-in for login.botframework.com: it signs tokens, and its keys can be fetched. */
export interface TokenIssuer {
  /** What the bot is told; the keys stand beside it. */
  openIdMetadataUrl: string;
  /** A token with these claims, signed with the issuer's key or another. */
  sign(claims: Claims, how?: { header?: object; key?: KeyObject }): string;
  /** A key that nobody publishes. */
  strangeKey: KeyObject;
  stop(): Promise<void>;
}

const KEY_ID = 'key-1';

/** Starts one on a free port. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys = [{ ...own.publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' }];
  const server = createServer((request, response) => {
    const isForKeys = request.url === '/v1/.well-known/keys';
    response.writeHead(isForKeys ? 200 : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isForKeys ? { keys } : {}));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    openIdMetadataUrl: `http://127.0.0.1:${port}/v1/.well-known/openidconfiguration`,
    strangeKey: strange.privateKey,
    sign(claims, { header = {}, key = own.privateKey } = {}) {
      const said = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
      const text = [{ alg: 'RS256', typ: 'JWT', kid: KEY_ID, ...header }, said].map(toPart).join('.');
      return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A part of a token: JSON in base64url. */
export const toPart = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
