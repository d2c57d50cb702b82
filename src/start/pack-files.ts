import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const TEXTS = /\.(css|html|js|svg)$/;
/** Less than this goes in one piece anyway. */
const LEAST_BYTES = 1_024;

/** Puts a brotli and a gzip copy beside each text of a folder, so that a server need not pack them at each request. */
export async function packFiles(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => TEXTS.test(name));
  await Promise.all(names.map((name) => packFile(join(folder, name))));
}

async function packFile(file: string): Promise<void> {
  if ((await stat(file)).size < LEAST_BYTES) return;
  const bytes = await readFile(file);
  const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  await writeFile(`${file}.br`, await brotli(bytes, { params }));
  await writeFile(`${file}.gz`, await zip(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
