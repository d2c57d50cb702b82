import { fileURLToPath } from 'node:url';
import { buildTab } from '../../src/start/tab-build.ts';

/** Builds the tab once, before products are started side by side that would each build it into the same folder. */
export async function setup(): Promise<void> {
  await buildTab(fileURLToPath(new URL('../../', import.meta.url)), (line) => process.stderr.write(`${line}\n`));
}
