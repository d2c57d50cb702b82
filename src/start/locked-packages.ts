import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package as the lockfile has it. */
export interface LockedPackage {
  name: string;
  version: string;
  /** As SPDX writes it; null where the package does not say. */
  licence: string | null;
}

const lockShape = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Packages of long ago said it so. */
const oldShape = z.object({ licenses: z.array(z.object({ type: z.string() })).min(1) });

/** What is in the product as it is served, each version once; what only builds and tests it is left out. */
export function servedPackages(root: string): LockedPackage[] {
  const { packages } = lockShape.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const served = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  const found = served.map(([path, { version = '', license }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    licence: license ?? saidLongAgo(join(root, path, 'package.json')),
  }));
  const byName = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...byName.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

function saidLongAgo(file: string): string | null {
  if (!existsSync(file)) return null;
  return oldShape.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.licenses[0]?.type ?? null;
}
