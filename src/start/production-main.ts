import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './production.ts';

/** Starts what was built, which stands beside this file once it is bundled. */
export const start = (argv: string[]): Promise<void> => run(argv, dirname(fileURLToPath(import.meta.url)));

// `node server.mjs` starts it as well, as a container does.
if (process.argv[1] === fileURLToPath(import.meta.url)) await start(process.argv.slice(2));
