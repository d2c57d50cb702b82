import type { TabConfig } from './tab-config.ts';

/**
 * Who may frame the page in a tenant: Teams, Outlook and Microsoft 365, by the hosts that Microsoft names for apps of Teams. Rings
 * in which Microsoft tests and hosts for private accounts are left out. https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
 */
export const MICROSOFT_HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office365.com',
];

const GRAPH = 'https://graph.microsoft.com';
const SIGN_IN = 'https://login.microsoftonline.com';
/** Where Graph sends whoever reads a file. All tenants, since the page keeps its policy when a site of another host comes. */
const FILES = 'https://*.sharepoint.com';
/** The hosts that teams-js believes, which it brings up to date at each start. */
const TEAMS_HOSTS_LIST = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';
/** An empty style element: the one that Fluent adds and then fills rule by rule, which no policy forbids. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the page may load, ask and be framed by: nothing but what stands here. */
export function contentPolicy(config: TabConfig): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'worker-src': ["'self'"],
    'connect-src': ["'self'", ...askedOf(config), TEAMS_HOSTS_LIST],
    // msal asks for a token in a frame of its own, which ends at a page of ours.
    'frame-src': config.signIn ? ["'self'", SIGN_IN] : ["'none'"],
    'frame-ancestors': ["'self'", ...(config.local ? [config.local.host] : MICROSOFT_HOSTS)],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** While a page is built anew as its files change it has inline scripts; who may frame it stays. */
export const hotPolicy = ({ local }: TabConfig): string => `frame-ancestors 'self' ${local?.host ?? ''}`.trim();

function askedOf({ graphOrigin, local, signIn }: TabConfig): string[] {
  const graph = graphOrigin === null ? [GRAPH, FILES] : [new URL(graphOrigin).origin];
  const controls = local ? [new URL(local.controls).origin] : [];
  return [...new Set([...graph, ...controls, ...(signIn ? [SIGN_IN] : [])])];
}
