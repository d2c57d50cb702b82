import { parseArgs } from 'node:util';
import { readSiteAddress, type SiteAddress } from '../store/site-address.ts';
import { siteFaultInWords } from './site-fault-words.ts';

/** Who makes the lists: an administrator who signs in to a tenant, or somebody of the local Graph server. */
export type Signing =
  { kind: 'tenant'; tenant: string; client: string } | { kind: 'local'; origin: string; as: string };

/** What `npm run provision` was asked to do. */
export interface ProvisionRequest {
  site: SiteAddress;
  signing: Signing;
  mode: 'ask' | 'yes' | 'dry run';
}

/** The arguments as they were understood; `faults` are sentences, all of them at once. */
export type ProvisionReading =
  { kind: 'request'; request: ProvisionRequest } | { kind: 'help' } | { kind: 'faults'; faults: string[] };

const WITH_VALUE = ['site', 'tenant', 'client', 'graph', 'as'] as const;
const ALONE = ['yes', 'dry-run', 'help'] as const;

type Given = Partial<Record<(typeof WITH_VALUE)[number] | (typeof ALONE)[number], string>>;

/** Reads the arguments of `npm run provision`, and the environment where `--tenant` or `--client` is left out. */
export function readProvisionRequest(argv: readonly string[], env: NodeJS.ProcessEnv): ProvisionReading {
  const { given, faults } = readOptions(argv);
  if (given.help !== undefined) return { kind: 'help' };
  const site = readSite(given, faults);
  const signing = given.graph === undefined ? readTenant(given, env, faults) : readLocal(given, given.graph, faults);
  if (given.yes !== undefined && given['dry-run'] !== undefined)
    faults.push('--yes makes without asking and --dry-run makes nothing: give one of them.');
  if (!site || !signing || faults.length > 0) return { kind: 'faults', faults };
  const mode = given['dry-run'] !== undefined ? 'dry run' : given.yes !== undefined ? 'yes' : 'ask';
  return { kind: 'request', request: { site, signing, mode } };
}

/** Not strict, for the strict way ends at the first fault. */
function readOptions(argv: readonly string[]): { given: Given; faults: string[] } {
  const options = Object.fromEntries([
    ...WITH_VALUE.map((name) => [name, { type: 'string' as const }]),
    ...ALONE.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  const { tokens } = parseArgs({ args: argv.map(closeEmpty), options, strict: false, tokens: true });
  const given: Given = {};
  const faults: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push(strayWord(token.value));
    if (token.kind !== 'option') continue;
    const fault = faultOfOption(token, given);
    if (fault) faults.push(fault);
    if (isKnown(token.name)) given[token.name] ??= token.value ?? '';
  }
  return { given, faults };
}

/** An option that stands where a value should be is not that value. */
const closeEmpty = (word: string, index: number, argv: readonly string[]): string =>
  WITH_VALUE.some((name) => word === `--${name}`) && argv[index + 1]?.startsWith('--') ? `${word}=` : word;

const isKnown = (name: string): name is keyof Given => [...WITH_VALUE, ...ALONE].some((known) => known === name);

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
}

function faultOfOption({ name, rawName, value }: OptionToken, given: Given): string | null {
  if (!isKnown(name)) return `There is no option ${rawName}.`;
  if (given[name] !== undefined) return `${rawName} is given twice.`;
  if (ALONE.some((one) => one === name)) return value === undefined ? null : `${rawName} takes no value.`;
  return value ? null : `${rawName} needs a value.`;
}

/** npm keeps options to itself that stand before `--`, and leaves us their values. */
const strayWord = (word: string): string =>
  `“${word}” belongs to no option. With npm, options come after --, as in npm run provision -- --site ADDRESS.`;

function readSite({ site }: Given, faults: string[]): SiteAddress | null {
  if (site === '') return null;
  if (site === undefined) faults.push('--site is missing: the address of the site that is to hold the plan.');
  const reading = readSiteAddress(site ?? '');
  if (site !== undefined && reading.fault) faults.push(`--site: ${siteFaultInWords(reading.fault)}`);
  return reading.site;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DOMAIN = /^([a-z0-9-]+\.)+[a-z]{2,}$/i;

function readTenant(given: Given, env: NodeJS.ProcessEnv, faults: string[]): Signing | null {
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

function readLocal(given: Given, graph: string, faults: string[]): Signing | null {
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
