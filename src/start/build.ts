import { buildProduction } from './server-build.ts';

/** `npm run build`: makes what `npm run start:production` and a container run. */
export async function run(_args: string[], root: string): Promise<void> {
  const folder = await buildProduction(root, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`built ${folder}\n`);
}
