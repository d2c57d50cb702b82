import type { SiteAddress } from '../../store/site-address.ts';
import { readOptions } from '../command-options.ts';
import { ID } from '../entra-id.ts';
import { readSigning, readSite, SIGNING_OPTIONS, type Signing } from '../signing.ts';

/** What `npm run verify` was asked to do. */
export interface VerifyRequest {
  site: SiteAddress;
  signing: Signing;
  mode: 'verify' | 'clean' | 'dry run';
  isThorough: boolean;
  /** The file of the report for people; the one for programs stands beside it. */
  report: string | null;
  noticesUrl: string | null;
  /** The tab's registration, through which somebody signs in once more. */
  tab: string | null;
}

/** The arguments as they were understood; `faults` are sentences, all of them at once. */
export type VerifyReading =
  { kind: 'request'; request: VerifyRequest } | { kind: 'help' } | { kind: 'faults'; faults: string[] };

/** Reads the arguments of `npm run verify`, and the environment where `--tenant` or `--client` is left out. */
export function readVerifyRequest(argv: readonly string[], env: NodeJS.ProcessEnv): VerifyReading {
  const { given, faults } = readOptions(argv, {
    command: 'verify',
    withValue: [...SIGNING_OPTIONS, 'report', 'notices-url', 'tab'],
    alone: ['thorough', 'dry-run', 'clean', 'help'],
  });
  if (given.help !== undefined) return { kind: 'help' };
  const site = readSite(given, 'is to be asked, where throw-away lists may be made', faults);
  const signing = readSigning(given, env, faults);
  const noticesUrl = given['notices-url'] ?? null;
  if (noticesUrl !== null && signing && !mayCall(noticesUrl, signing))
    faults.push('--notices-url: Graph calls https addresses alone, of a host that it can reach.');
  if (given.tab && given.graph !== undefined) faults.push('--tab is for a real tenant: it does not go with --graph.');
  if (given.tab && !ID.test(given.tab)) faults.push(`--tab: “${given.tab}” is no application (client) id.`);
  if (given.clean !== undefined && given['dry-run'] !== undefined)
    faults.push('--clean deletes and --dry-run does nothing: give one of them.');
  if (given.report && !given.report.endsWith('.md')) faults.push('--report: the name of the file ends in .md.');
  if (!site || !signing || faults.length > 0) return { kind: 'faults', faults };
  const mode = given['dry-run'] !== undefined ? 'dry run' : given.clean !== undefined ? 'clean' : 'verify';
  const isThorough = given.thorough !== undefined;
  const { report = null, tab = null } = given;
  return { kind: 'request', request: { site, signing, mode, isThorough, report, noticesUrl, tab } };
}

/** The local server calls this machine alone, the real one https alone. */
function mayCall(text: string, { kind }: Signing): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === 'https:' || (kind === 'local' && protocol === 'http:');
}
