import { relative } from 'node:path';
import { packManifest } from '../../manifest/package.ts';
import { readOptions } from './command-options.ts';

const USAGE = `Usage:
  npm run package -- --env NAME [--replace]
  npm run package -- --config FILE [--replace]

Makes the Teams app package of one environment: fills manifest/manifest.json with the values of
manifest/environments/.env.NAME (what is set in the environment wins), checks it, and writes
appPackage/build/action-plan-monitor.NAME.zip, for the Teams admin centre or to upload by hand. The same input gives the same
bytes. Where anything is wrong, all of it is listed with its place, and nothing is written.

  --env NAME      the environment: copy manifest/environments/.env.example for one of your own
  --config FILE   the settings of a file in .env form instead, such as the server's own; else APM_CONFIG
  --replace       the package may be another of the same version, for testing where what was sideloaded is replaced
  --help          prints this

Exit code: 0 where the package was written, 1 where something is wrong with it, 2 for wrong arguments.`;

/** What bootstrap calls for "package". */
export async function run(argv: string[], root: string): Promise<void> {
  process.exitCode = await runPackage(argv, root);
}

async function runPackage(argv: string[], root: string): Promise<number> {
  const options = { command: 'package', withValue: ['env', 'config'], alone: ['replace', 'help'] } as const;
  const { given, faults } = readOptions(argv, options);
  if (given.help !== undefined) {
    console.log(USAGE);
    return 0;
  }
  const config = given.config ?? (given.env === undefined ? process.env['APM_CONFIG'] : undefined);
  if (given.env !== undefined && config !== undefined)
    faults.push('--env and --config both say what to pack: give one.');
  if (given.env === undefined && !config) faults.push('--env is missing: the environment to pack.');
  const choice = given.env ? { environment: given.env } : config ? { config } : null;
  if (faults.length > 0 || !choice) {
    console.error([...faults, 'Nothing was packed. --help says how this is used.'].join('\n'));
    return 2;
  }
  const packed = await packManifest({ root, choice, set: process.env, mayReplace: given.replace !== undefined });
  if (packed.kind === 'faults') {
    console.error([...packed.faults.map(({ place, words }) => `${place}: ${words}`), 'Nothing was packed.'].join('\n'));
    return 1;
  }
  const { file, version, sha256, names, isSame } = packed;
  console.log(`${relative(root, file)}  version ${version}${isSame ? ', the same as before' : ''}`);
  console.log(`  ${names.join(', ')}\n  SHA-256 ${sha256}`);
  return 0;
}
