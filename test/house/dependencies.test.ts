import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../../src/start/licence.ts';
import { servedPackages } from '../../src/start/locked-packages.ts';
import { billOfMaterials } from '../../src/start/sbom.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const readJson = <T>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;

interface Named {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
interface Locked extends Partial<Named> {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const product = readJson<Named>('package.json');
const lock = readJson<{ lockfileVersion: number; packages: Record<string, Locked> }>('package-lock.json');
const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
const served = entries.filter(([, { dev }]) => !dev);
const wanted = { ...product.dependencies, ...product.devDependencies };

describe('what the product depends on', () => {
  it('is pinned to the version', () => {
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('is locked as it is wanted', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: product.dependencies,
      devDependencies: product.devDependencies,
    });
    const other = Object.entries(wanted).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(other).toEqual([]);
  });

  it('is known by a hash of each package, and comes from npm’s own registry', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(entries.length).toBeGreaterThan(200);
    expect(entries.filter(([, { integrity, link }]) => link || !integrity?.startsWith('sha512-'))).toEqual([]);
    // Where no address stands npm asks the registry that it is set to.
    expect(
      entries.filter(
        ([, { resolved }]) => !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/'),
      ),
    ).toEqual([]);
  });

  it('runs nothing when it is installed, as far as it is served', () => {
    expect(served.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  it('has licences that are allowed, as far as it is served', () => {
    const packages = servedPackages(ROOT);
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });
});

it('the bill of materials names the product and each package that is served, with its hash', () => {
  const bom = billOfMaterials(ROOT);
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bom.metadata.component).toMatchObject({ name: product.name, version: product.version });
  const named = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
  const there = servedPackages(ROOT).map(({ name, version }) => `${name}@${version}`);
  expect([...named].toSorted()).toEqual(there.toSorted());
  expect(named).toContain(`zod@${product.dependencies['zod']}`);
  expect(bom.components.filter((component) => !component['hashes'])).toEqual([]);
  const refs = new Set([bom.metadata.component, ...bom.components].map((component) => component['bom-ref']));
  expect(
    bom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref)),
  ).toEqual([]);
});
