import { GraphFailure } from '../graph/graph-failure.ts';
import { nameOf } from './rows/identity.ts';
import { sitePath, type IdentitySet, type Site } from './site.ts';

const TRIES = 3;

/** A file of the site's documents, and who changed it last, as SharePoint tells. */
export interface SiteFile {
  bytes: Uint8Array;
  changedBy: string;
  changedAt: string;
}

/**
 * Puts a file at a path below the site's documents; folders that lack are made. A file put twice is the same file, so a try
 * whose outcome nobody knows is made again. One request takes up to 250 MB (Graph's driveitem-put-content page).
 * @throws {GraphFailure}
 */
export async function putFile(site: Site, path: string, body: Blob): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      const headers = { 'Content-Type': 'application/octet-stream' };
      await site.graph.send({ method: 'PUT', path: drivePath(site, path, '/content'), headers, body });
      return;
    } catch (thrown) {
      if (tries === TRIES || !(thrown instanceof GraphFailure && thrown.isOutcomeUnknown)) throw thrown;
    }
  }
}

/** A file of the site's documents by its path: 2 resource units. @throws {GraphFailure} 404 where there is none */
export async function getFile(site: Site, path: string): Promise<SiteFile> {
  const item = await site.graph.send<{
    '@microsoft.graph.downloadUrl'?: string;
    lastModifiedBy?: IdentitySet;
    lastModifiedDateTime?: string;
  }>({ method: 'GET', path: drivePath(site, path) });
  const address = item['@microsoft.graph.downloadUrl'];
  if (!address) throw new GraphFailure(404, 'itemNotFound', `There is no file at ${path}.`);
  const bytes = await site.graph.download(address);
  return { bytes, changedBy: nameOf(item.lastModifiedBy), changedAt: item.lastModifiedDateTime ?? '' };
}

/** Takes a file or folder away; it goes to the site's recycle bin. Where that fails it stays, which harms nobody. */
export async function removeFile(site: Site, path: string): Promise<void> {
  try {
    await site.graph.send({ method: 'DELETE', path: drivePath(site, path) });
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure)) throw thrown;
  }
}

const drivePath = (site: Site, path: string, rest?: string): string => {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return sitePath(site, `/drive/root:/${encoded}${rest === undefined ? '' : `:${rest}`}`);
};

/** A name that SharePoint takes (Microsoft's page on restrictions in OneDrive and SharePoint). */
export function fileName(name: string): string {
  const allowed = name.replaceAll(/["*:<>?/\\|#%\p{Cc}]/gu, '-').replaceAll(/^[\s~]+|[\s.]+$/g, '');
  const ending = /\.\w{1,8}$/.exec(allowed)?.[0] ?? '';
  const stem = allowed
    .slice(0, allowed.length - ending.length)
    .slice(0, 80)
    .trim();
  return `${stem || 'plan'}${ending}`;
}

/** Why a file could not be put, as a sentence. */
export function reasonOf({ status, isOutcomeUnknown }: GraphFailure): string {
  if (isOutcomeUnknown) return 'SharePoint did not answer when the file was to be kept.';
  if (status === 403) return 'You may not add files to the documents of this site.';
  if (status === 404) return 'This site has no documents to keep the file in.';
  if (status === 413 || status === 507) return 'There is no room for the file in the documents of this site.';
  return 'SharePoint refused to keep the file.';
}
