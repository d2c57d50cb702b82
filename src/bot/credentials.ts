import type { AppOptions, IPlugin } from '@microsoft/teams.apps';

/** How the bot proves who it is: by tokens of its own, or with `local` by nothing, for the chat client on one's own machine. */
export type BotCredentials = 'local' | { tokenFor(scope: string): Promise<string> };

/** The bot would not be safe to start so. The message says what to set. */
export class BotStartError extends Error {
  override readonly name = 'BotStartError';
}

type Proof = Pick<AppOptions<IPlugin>, 'token' | 'clientSecret' | 'dangerouslyAllowUnauthenticatedRequests'>;

/** The part of the SDK's options that says who may call and how the bot signs in. @throws {BotStartError} */
export function toProof(credentials: BotCredentials, env: NodeJS.ProcessEnv = process.env): Proof {
  // Left out, the SDK would believe variables of the environment: a secret, and one that lets everyone in.
  if (credentials !== 'local')
    return {
      token: (scopes) => credentials.tokenFor([scopes].flat()[0] ?? ''),
      clientSecret: '',
      dangerouslyAllowUnauthenticatedRequests: false,
    };
  if (env['NODE_ENV'] === 'production')
    throw new BotStartError(
      'The bot was not started: NODE_ENV is production, but the bot has no credentials, so that anyone could write to it. In production the product is started with npm run start:production, which asks for them.',
    );
  return { token: () => Promise.resolve(LOCAL_TOKEN), clientSecret: '', dangerouslyAllowUnauthenticatedRequests: true };
}

const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** The SDK reads the claims of its own token, so it must be of three parts; nobody checks this one. */
const LOCAL_TOKEN = `${part({ alg: 'none', typ: 'JWT' })}.${part({ exp: 4_102_444_800 })}.local`;
