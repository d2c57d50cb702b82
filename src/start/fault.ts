import { BotStartError } from '../bot/credentials.ts';
import { ChatStartError } from '../local/chat/chat.ts';
import { NewerDataError } from '../local/graph/server.ts';
import { EnvironmentError } from './environment.ts';
import { GrantedSitesError } from './granted-sites.ts';
import { PortTakenError } from './port.ts';
import { SampleError } from './sample.ts';

const FOR_PEOPLE = [
  BotStartError,
  ChatStartError,
  EnvironmentError,
  GrantedSitesError,
  NewerDataError,
  PortTakenError,
  SampleError,
];

/** What to print of a failure: the sentence of one that people can mend, all that is known of any other. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return FOR_PEOPLE.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message);
}
