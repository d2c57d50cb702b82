import { readSiteAddress, type SiteAddress } from '../store/site-address.ts';
import { createLocalTokens } from '../tab/app/local-tenant.ts';
import type { Given } from './command-options.ts';
import { signInByDeviceCode } from './device-sign-in.ts';
import { ID } from './entra-id.ts';
import { siteFaultInWords } from './site-fault-words.ts';

/** Who does it: an administrator who signs in to a tenant, or somebody of the local Graph server. */
export type Signing =
  { kind: 'tenant'; tenant: string; client: string } | { kind: 'local'; origin: string; as: string };

/** The options that say on which site, and as whom. */
export const SIGNING_OPTIONS = ['site', 'tenant', 'client', 'graph', 'as'] as const;

type SigningGiven = Given<(typeof SIGNING_OPTIONS)[number]>;

/** The site; null where its address is missing or none, which `faults` then says. `what` is what the site is to do. */
export function readSite({ site }: SigningGiven, what: string, faults: string[]): SiteAddress | null {
  if (site === '') return null;
  if (site === undefined) faults.push(`--site is missing: the address of the site that ${what}.`);
  const reading = readSiteAddress(site ?? '');
  if (site !== undefined && reading.fault) faults.push(`--site: ${siteFaultInWords(reading.fault)}`);
  return reading.site;
}

/** As whom; the environment counts where `--tenant` or `--client` is left out. Null where `faults` says why. */
export const readSigning = (given: SigningGiven, env: NodeJS.ProcessEnv, faults: string[]): Signing | null =>
  given.graph === undefined ? readTenant(given, env, faults) : readLocal(given, given.graph, faults);

/** What gives the tokens of whoever signs in. @throws {SignInFailed} */
export async function openTokens(
  signing: Signing,
  scopes: readonly string[],
  tell: (message: string) => void,
): Promise<(asked?: { renew: boolean }) => Promise<string>> {
  return signing.kind === 'local'
    ? createLocalTokens(`${signing.origin}/_local`, signing.as)
    : signInByDeviceCode({ ...signing, scopes }, tell);
}

/** Where Graph stands, without the version; undefined for Microsoft's own. */
export const graphOriginOf = (signing: Signing): string | undefined =>
  signing.kind === 'local' ? `${signing.origin}/graph` : undefined;

const DOMAIN = /^([a-z0-9-]+\.)+[a-z]{2,}$/i;

function readTenant(given: SigningGiven, env: NodeJS.ProcessEnv, faults: string[]): Signing | null {
  if (given.as !== undefined) faults.push('--as is for a local Graph server only: give --graph with it.');
  const tenant = given.tenant ?? env['APM_TENANT_ID'] ?? '';
  const client = given.client ?? env['APM_CLIENT_ID'] ?? '';
  const missing = (option: string, variable: string, what: string) =>
    `${option} is missing, and ${variable} is not set: ${what}.`;
  if (!tenant && given.tenant === undefined)
    faults.push(missing('--tenant', 'APM_TENANT_ID', 'the id of your Microsoft 365 tenant, or a domain of it'));
  if (!client && given.client === undefined)
    faults.push(missing('--client', 'APM_CLIENT_ID', 'the application (client) id of the app registration'));
  if (tenant && !ID.test(tenant) && !DOMAIN.test(tenant))
    faults.push(`“${tenant}” is no tenant: it is an id or a domain, such as contoso.onmicrosoft.com.`);
  if (client && !ID.test(client))
    faults.push(`“${client}” is no application (client) id: 32 digits and letters a to f in five groups.`);
  return tenant && client ? { kind: 'tenant', tenant, client } : null;
}

function readLocal(given: SigningGiven, graph: string, faults: string[]): Signing | null {
  if (given.as === undefined) faults.push('--as is missing: who you are on the local Graph server.');
  for (const option of ['tenant', 'client'] as const)
    if (given[option] !== undefined) faults.push(`--${option} is for a real tenant: it does not go with --graph.`);
  const origin = readLoopback(graph);
  if (graph && !origin)
    faults.push(
      `--graph: “${graph}” is not on this machine. It is for a local Graph server only, as in http://127.0.0.1:53010.`,
    );
  return origin && given.as ? { kind: 'local', origin, as: given.as } : null;
}

/** The origin of an address of this machine, with or without the path that `npm run graph` prints; null for any other. */
function readLoopback(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, origin, pathname, username, password } = new URL(text);
  const isHere = protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return isHere && !username && !password && /^\/(graph(\/v1\.0)?\/?)?$/.test(pathname) ? origin : null;
}
