import type { Fault } from './fault.ts';

/** What differs from one tenant to the next, by the names that the server knows it by, checked. */
export interface PackageSettings {
  /** The origin at which Teams reaches tab and bot, without a slash at its end. */
  publicUrl: string;
  /** That origin's host, with its port where it has one of its own. */
  publicHost: string;
  teamsAppId: string;
  tabClientId: string;
  botClientId: string;
  /** `all` asks for every site that the person may use, for a pilot. */
  tabSites: 'selected' | 'all';
  /** Whether the tab may look people up. */
  tabPeople: boolean;
  /** What Teams tells an update by. */
  version: string;
  publisher: { name: string; url: string; privacyUrl: string; termsUrl: string };
}

/** Values by name, and where a fault of each is to be mended. */
export interface GivenSettings {
  values: Readonly<Record<string, string | undefined>>;
  file: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VERSION = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/;

/** Reads what differs, and says everything that is wrong with it. `version` is the product's own. */
export function readSettings(
  { values, file }: GivenSettings,
  version: string,
): { settings: PackageSettings | null; faults: Fault[] } {
  const faults: Fault[] = [];
  const blame = (name: string, words: string): void => void faults.push({ place: `${file}: ${name}`, words });
  const word = (name: string, what: string): string => {
    const value = values[name]?.trim() ?? '';
    if (value === '') blame(name, `is missing: ${what}.`);
    return value;
  };
  const id = (name: string, what: string): string => {
    const value = word(name, what);
    if (value !== '' && !GUID.test(value))
      blame(name, `“${value}” is no id: 32 digits and letters a to f in five groups.`);
    return value.toLowerCase();
  };
  const oneOf = <T extends string>(name: string, known: readonly T[], otherwise: T): T => {
    const value = values[name]?.trim() || otherwise;
    const found = known.find((one) => one === value);
    if (found === undefined) blame(name, `“${value}” is none of ${known.join(', ')}.`);
    return found ?? otherwise;
  };
  const address = (name: string, what: string): string => {
    const value = word(name, what);
    if (value !== '' && !isHttps(value)) blame(name, `“${value}” is no https address.`);
    return value;
  };
  const publicUrl = readOrigin(word('APM_PUBLIC_URL', 'the https address at which Teams reaches the product'), blame);
  const ids = {
    teamsAppId: id('APM_TEAMS_APP_ID', 'the app’s own id in Teams, any new GUID'),
    tabClientId: id('APM_TAB_CLIENT_ID', 'the application (client) id of the tab’s registration'),
    botClientId: id('APM_BOT_CLIENT_ID', 'the application (client) id of the bot'),
  };
  if (ids.tabClientId !== '' && ids.tabClientId === ids.botClientId)
    blame(
      'APM_BOT_CLIENT_ID',
      'is the tab’s. Each has a registration of its own, so that neither may do what the other may.',
    );
  const settings: PackageSettings = {
    publicUrl: publicUrl?.origin ?? '',
    publicHost: publicUrl?.host ?? '',
    ...ids,
    tabSites: oneOf('APM_TAB_SITES', ['selected', 'all'], 'selected'),
    tabPeople: oneOf('APM_TAB_PEOPLE', ['on', 'off'], 'off') === 'on',
    version: values['APM_APP_VERSION']?.trim() || version,
    publisher: {
      name: word('APM_PUBLISHER_NAME', 'who publishes the app, as people see it'),
      url: address('APM_PUBLISHER_URL', 'a page about who publishes it, with whom to ask'),
      privacyUrl: address('APM_PRIVACY_URL', 'a page that says how personal data is handled'),
      termsUrl: address('APM_TERMS_URL', 'a page with the terms of use'),
    },
  };
  if (!VERSION.test(settings.version)) blame('APM_APP_VERSION', `“${settings.version}” is no version like 1.2.3.`);
  return { settings: faults.length > 0 ? null : settings, faults };
}

const isHttps = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

/** Teams loads tabs over https alone, and sends the bot its messages there. */
function readOrigin(text: string, blame: (name: string, words: string) => void): URL | null {
  if (text === '') return null;
  const url = isHttps(text) ? new URL(text) : null;
  if (!url || text.includes('*'))
    blame('APM_PUBLIC_URL', `“${text}” is no https address, such as https://plan.example.gov.uk.`);
  else if (url.pathname !== '/' || url.search || url.hash || url.username)
    blame('APM_PUBLIC_URL', `“${text}” is more than an address of a server: ${url.origin} is.`);
  else if (isOfThisMachine(url.hostname))
    blame('APM_PUBLIC_URL', `“${text}” is an address of this machine or network, which Teams cannot reach.`);
  return url;
}

const isOfThisMachine = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^\d+(\.\d+){3}$|^\[/.test(host) || !host.includes('.');

const GRAPH = 'https://graph.microsoft.com/';

/**
 * What the tab asks for when it signs in, in this order: Teams fetches a token ahead only where both name the same in the same
 * order (manifest schema, nestedAppAuthInfo).
 */
export const scopesOf = ({ tabSites, tabPeople }: Pick<PackageSettings, 'tabSites' | 'tabPeople'>): string[] =>
  [
    'User.Read',
    tabSites === 'all' ? 'Sites.ReadWrite.All' : 'Sites.Selected',
    ...(tabPeople ? ['User.ReadBasic.All'] : []),
  ].map((name) => GRAPH + name);
