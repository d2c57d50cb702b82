import { BotStartError } from '../bot/credentials.ts';
import { GrantedSitesError } from './granted-sites.ts';
import { SettingsError } from './settings/server-settings.ts';

/** What to print where a server could not start: the sentence of what people can mend, all that is known of anything else. */
export function describeServerFault(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if ([SettingsError, GrantedSitesError, BotStartError].some((kind) => thrown instanceof kind)) return thrown.message;
  const { code } = thrown as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken by another program. APM_PORT names another.';
  if (code === 'EACCES') return 'This account may not listen on that port. APM_PORT names another, above 1023.';
  if (code === 'EADDRNOTAVAIL') return 'APM_LISTEN is no address of this machine.';
  return thrown.stack ?? thrown.message;
}
