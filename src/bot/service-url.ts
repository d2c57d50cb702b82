import { BotStartError } from './credentials.ts';

/** Where Teams is answered, in every region; and in the Government Community Cloud, whose bots are of the public cloud. */
const TEAMS_HOSTS = ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'];

/** Answers carry cards and the bot's own token, so in production they go to Teams alone. @throws {BotStartError} */
export function checkServiceUrl(serviceUrl: string, env: NodeJS.ProcessEnv = process.env): void {
  if (env['NODE_ENV'] !== 'production') return;
  const { protocol, host } = new URL(serviceUrl);
  if (protocol === 'https:' && TEAMS_HOSTS.includes(host)) return;
  throw new BotStartError(
    `The bot was not started: NODE_ENV is production, but its chat service is ${serviceUrl}. In production it is https://${TEAMS_HOSTS[0]}/teams.`,
  );
}

/** Whether an address is of the chat service that the bot was set up for, in whichever region. */
export function isSameService(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return a.protocol === b.protocol && hostOf(a) === hostOf(b);
}

const hostOf = ({ host }: URL): string => host.replace(/^localhost(?=:|$)/, '127.0.0.1');
