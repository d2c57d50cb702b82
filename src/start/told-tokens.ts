import type { Log } from '../bot/context.ts';
import type { AppTokens } from './app-tokens.ts';

/**
 * The same tokens, with a line in the log where none is given: once, until it goes well again. Entra says why by a number,
 * which its own pages explain; what it says beside that may name people and is left out.
 */
export function toldTokens(tokens: AppTokens, log: Log): AppTokens {
  const told = new Map<string, string>();
  return async (scope, asked) => {
    try {
      const token = await tokens(scope, asked);
      if (told.delete(scope)) log('token.given', { scope });
      return token;
    } catch (thrown) {
      const reason = reasonOf(thrown);
      if (told.get(scope) !== reason) log('token.refused', { scope, reason });
      told.set(scope, reason);
      throw thrown;
    }
  };
}

function reasonOf(thrown: unknown): string {
  const { errorCode, message } = thrown as { errorCode?: unknown; message?: unknown };
  const number = /AADSTS\d+/.exec(String(message))?.[0];
  return number ?? (typeof errorCode === 'string' ? errorCode : 'no answer');
}
