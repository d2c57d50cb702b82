import type { SiteAddress } from '../store/site-address.ts';
import { readOptions } from './command-options.ts';
import { readSigning, readSite, SIGNING_OPTIONS, type Signing } from './signing.ts';

/** What `npm run provision` was asked to do. */
export interface ProvisionRequest {
  site: SiteAddress;
  signing: Signing;
  mode: 'ask' | 'yes' | 'dry run';
}

/** The arguments as they were understood; `faults` are sentences, all of them at once. */
export type ProvisionReading =
  { kind: 'request'; request: ProvisionRequest } | { kind: 'help' } | { kind: 'faults'; faults: string[] };

/** Reads the arguments of `npm run provision`, and the environment where `--tenant` or `--client` is left out. */
export function readProvisionRequest(argv: readonly string[], env: NodeJS.ProcessEnv): ProvisionReading {
  const { given, faults } = readOptions(argv, {
    command: 'provision',
    withValue: SIGNING_OPTIONS,
    alone: ['yes', 'dry-run', 'help'],
  });
  if (given.help !== undefined) return { kind: 'help' };
  const site = readSite(given, 'is to hold the plan', faults);
  const signing = readSigning(given, env, faults);
  if (given.yes !== undefined && given['dry-run'] !== undefined)
    faults.push('--yes makes without asking and --dry-run makes nothing: give one of them.');
  if (!site || !signing || faults.length > 0) return { kind: 'faults', faults };
  const mode = given['dry-run'] !== undefined ? 'dry run' : given.yes !== undefined ? 'yes' : 'ask';
  return { kind: 'request', request: { site, signing, mode } };
}
