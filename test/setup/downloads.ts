import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright-core';
import { inTime } from './in-time.ts';

/** What a page gave to save: the file's bytes, once it is whole. */
export const bytesOf = async (download: Download): Promise<Buffer> =>
  readFile(await inTime(`the file ${download.suggestedFilename()}`, download.path()));
