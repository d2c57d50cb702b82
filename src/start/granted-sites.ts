import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { readSiteAddress } from '../store/site-address.ts';
import { siteFaultInWords } from './site-fault-words.ts';
import { ID } from './entra-id.ts';

/** A site that the bot was granted, as the record says. */
export interface GrantedSite {
  /** Names the site in cards and logs, so it never changes. */
  key: string;
  url: string;
  /** The Microsoft 365 group of the site's own team; null where it has none or nobody said. */
  groupId: string | null;
  /** `local` for the tenant that exists only on this machine, else the tenant as it was signed in to. */
  tenant: string;
}

/** The tenant that exists only on this machine. */
export const LOCAL_TENANT = 'local';

/** The record cannot be used. The message says all that is wrong with it, and where. */
export class GrantedSitesError extends Error {
  override readonly name = 'GrantedSitesError';
}

const url = z.string().check((context) => {
  const { site, fault } = readSiteAddress(context.value);
  const message = fault ? siteFaultInWords(fault) : site.url === context.value ? null : `Write it as ${site.url}.`;
  if (message) context.issues.push({ code: 'custom', message, input: context.value });
});
const recordShape = z.strictObject({
  sites: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z0-9-]{1,64}$/, 'A key is of small letters, digits and dashes.'),
        url,
        groupId: z.string().regex(ID, 'It is the id of a Microsoft 365 group, or null.').nullable(),
        tenant: z.string().min(1, 'It is local, or a tenant’s id or domain.'),
      }),
    )
    .check(unique('key'), unique('url')),
});

/** Two sites with one key could not be told apart in cards, and one that stands twice would be served twice. */
function unique(name: 'key' | 'url') {
  return (context: { value: GrantedSite[]; issues: z.core.$ZodRawIssue[] }): void => {
    const all = context.value.map((site) => site[name].toLowerCase());
    for (const [index, one] of all.entries())
      if (all.indexOf(one) < index)
        context.issues.push({
          code: 'custom',
          message: 'It stands twice.',
          input: one,
          path: [index, name],
          continue: true,
        });
  };
}

/** The sites of the record; none where there is no record yet. @throws {GrantedSitesError} with every fault of it */
export async function readGrantedSites(file: string): Promise<GrantedSite[]> {
  const text = await readFile(file, 'utf8').catch((thrown: NodeJS.ErrnoException) => {
    if (thrown.code === 'ENOENT') return null;
    throw new GrantedSitesError(`${file} cannot be read: ${thrown.message}`);
  });
  return text === null ? [] : parseGrantedSites(text, file);
}

/** The sites of a record that was written down at `where`. @throws {GrantedSitesError} with every fault of it */
export function parseGrantedSites(text: string, where: string): GrantedSite[] {
  const parsed = recordShape.safeParse(toJson(text, where));
  if (parsed.success) return parsed.data.sites;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${placeOf(path)}: ${message}`);
  throw new GrantedSitesError(
    `${where} records which sites the bot was granted, and is not as it should be:\n${faults.join('\n')}`,
  );
}

function toJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new GrantedSitesError(`${where} is no JSON: ${(thrown as Error).message}`);
  }
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'all of it';

/** Writes the record whole: whoever reads it meanwhile finds the old one or the new one. @throws {GrantedSitesError} */
export async function writeGrantedSites(file: string, sites: readonly GrantedSite[]): Promise<void> {
  const fresh = `${file}.new`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(fresh, `${JSON.stringify({ sites }, null, 2)}\n`);
    await rename(fresh, file);
  } catch (thrown) {
    throw new GrantedSitesError(`${file} cannot be written: ${(thrown as Error).message}`);
  }
}

/** The record of a site, by its address. */
export const findGranted = (sites: readonly GrantedSite[], address: string): GrantedSite | undefined =>
  sites.find(({ url: one }) => one.toLowerCase() === address.toLowerCase());

/** A key for a site that has none yet: the last part of its address, and a number where another has that. */
export function keyFor(address: string, sites: readonly GrantedSite[]): string {
  const last = new URL(address).pathname.split('/').at(-1) || new URL(address).hostname;
  const base =
    last
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 56) || 'site';
  const isTaken = (key: string): boolean => sites.some((site) => site.key === key);
  for (let count = 2, key = base; ; key = `${base}-${count++}`) if (!isTaken(key)) return key;
}
