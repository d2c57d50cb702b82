import { isObjectOf, isOneOf, isText, isYesOrNo, orNull, type Shape } from '../offline/shape.ts';

/** Where the page's plan is, and the local stand-ins for Microsoft 365 where it runs on somebody's own machine. */
export interface Config {
  graphOrigin: string | null;
  /** Where a page opens that neither Teams nor its address sends to a plan. */
  site: string | null;
  local: { controls: string; host: string; chat: string | null } | null;
  /** The app registration that people sign in to, and what it asks for; null where nobody needs to. */
  signIn: SignIn | null;
}

/** What signing in needs: Sites.Selected or Sites.ReadWrite.All by `sites`, and User.ReadBasic.All for `people`. */
export interface SignIn {
  tenantId: string;
  clientId: string;
  sites: 'selected' | 'all';
  people: boolean;
}

const isAddress: Shape<string> = (value): value is string => isText(value) && URL.canParse(value);
const isSite: Shape<string> = (value): value is string => isText(value) && value !== '';

/** The shape of `/config.json`. */
export const configShape: Shape<Config> = isObjectOf({
  graphOrigin: orNull(isAddress),
  site: orNull(isSite),
  local: orNull(isObjectOf({ controls: isAddress, host: isAddress, chat: orNull(isAddress) })),
  signIn: orNull(
    isObjectOf({ tenantId: isText, clientId: isText, sites: isOneOf('selected', 'all'), people: isYesOrNo }),
  ),
});

/** The page was served without the configuration that it needs. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads `/config.json` beside the page. @throws {ConfigError} */
export async function readConfig(): Promise<Config> {
  const answer = await fetch(new URL('config.json', document.baseURI));
  if (!answer.ok) throw new ConfigError(`config.json answered ${answer.status}.`);
  return parseConfig(await answer.json());
}

/** Checks what `/config.json` said. @throws {ConfigError} */
export function parseConfig(json: unknown): Config {
  if (!configShape(json)) throw new ConfigError(`config.json is not what it should be: ${JSON.stringify(json)}`);
  return json;
}
