import { isAllowed } from './licence.ts';
import { servedPackages } from './locked-packages.ts';

/** `npm run licences`: the licence of each package that is served. Exit code 1 where one is not allowed. */
export async function run(_args: string[], root: string): Promise<void> {
  const packages = servedPackages(root);
  for (const { name, version, licence } of packages)
    process.stdout.write(`${name}@${version}  ${licence ?? 'says no licence'}\n`);
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  if (refused.length === 0)
    return void process.stdout.write(`${packages.length} packages, each with a licence that is allowed.\n`);
  for (const { name, version, licence } of refused)
    process.stderr.write(
      `${name}@${version}: ${licence ?? 'no licence'} is not on the list in src/start/licence.ts.\n`,
    );
  process.exitCode = 1;
}
