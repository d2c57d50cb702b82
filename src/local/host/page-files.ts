import { readFile } from 'node:fs/promises';
import type { HostConfig } from './config.ts';
import { bundlePageScript } from './page-script.ts';

/** One thing the server gives out, by its path: its content type and a way to read it. */
export interface PageFile {
  type: string;
  read(): Promise<string>;
}

/** All that the host serves. Paths are looked up whole and never joined to a folder, so that none can climb out of it. */
export function listPageFiles(config: HostConfig): ReadonlyMap<string, PageFile> {
  const page = { type: 'text/html; charset=utf-8', read: () => readPageFile('index.html') };
  return new Map<string, PageFile>([
    ['/', page],
    ['/index.html', page],
    ['/host.css', { type: 'text/css; charset=utf-8', read: () => readPageFile('host.css') }],
    ['/host.js', { type: 'text/javascript; charset=utf-8', read: readScript }],
    ['/favicon.svg', { type: 'image/svg+xml', read: () => readPageFile('favicon.svg') }],
    ['/config.json', { type: 'application/json; charset=utf-8', read: async () => JSON.stringify(config) }],
  ]);
}

/** The script is the same for every host of a process. */
const readScript = keepFirst(bundlePageScript);

function readPageFile(name: string): Promise<string> {
  return readFile(new URL(`./page/${name}`, import.meta.url), 'utf8');
}

/** Does the work for the first caller and gives its result to all; a failure is not kept. */
function keepFirst(work: () => Promise<string>): () => Promise<string> {
  let kept: Promise<string> | undefined;
  return () => {
    kept ??= work().catch((failure: unknown) => {
      kept = undefined;
      throw failure;
    });
    return kept;
  };
}
