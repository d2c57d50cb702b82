import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { servedPackages } from './locked-packages.ts';

const productShape = z.object({ name: z.string(), version: z.string() });
const bomShape = z.looseObject({
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string() }) }),
  components: z.array(z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() })),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});
type Bom = z.infer<typeof bomShape>;

const FROM_THE_LOCKFILE = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];

/** `npm run sbom`: a bill of materials of what is served (CycloneDX 1.5), out of the lockfile alone. */
export async function run(_args: string[], root: string): Promise<void> {
  process.stdout.write(`${JSON.stringify(billOfMaterials(root), null, 2)}\n`);
}

/** As npm writes it, without what is not served, and under the product's own name: npm takes that of the folder. */
export function billOfMaterials(root: string): Bom {
  const bom = onlyServed(bomShape.parse(JSON.parse(askNpm(root))), root);
  const { name, version } = productShape.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { ...bom, metadata: { ...bom.metadata, component: { ...bom.metadata.component, name, version } } };
}

/** npm's own `--omit=dev` leaves out what development needs as well, such as zod. */
function onlyServed(bom: Bom, root: string): Bom {
  const served = new Set(servedPackages(root).map(({ name, version }) => `${name}@${version}`));
  const components = bom.components.filter(({ name, version }) => served.has(`${name}@${version}`));
  const refs = new Set([bom.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn?.filter((ref) => refs.has(ref)) ?? [] }));
  return { ...bom, components, dependencies };
}

function askNpm(root: string): string {
  const npm = process.env['npm_execpath'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...FROM_THE_LOCKFILE], options)
    : spawnSync('npm', FROM_THE_LOCKFILE, { ...options, shell: process.platform === 'win32' });
  if (done.status !== 0) throw new Error(`npm could not write the bill of materials:\n${done.stderr}`);
  return done.stdout;
}
