import type { ActionKey } from '../../domain/board.ts';
import type { Plan } from '../../domain/plan.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import { sitePath, type Site } from '../site.ts';
import type { RecordedImport } from './import-record.ts';
import type { Imported, ImportSource } from './import-source.ts';

/** Where an action stands in its file, and its key. */
export interface KeptAction {
  sheet: string | null;
  row: number;
  key: ActionKey;
}

/** What is kept of an import beside its rows: the file, and the plan as it was read from it. */
export interface KeptImport {
  source: ImportSource;
  plan: Plan;
  actions: KeptAction[];
}

/** What stands beside the file, in words that a program reads. */
interface KeptNotes extends Omit<KeptImport, 'source'> {
  version: 1;
  name: string;
  corrections: string;
}

const FOLDER = 'Action Plan Monitor/Imports';
const NOTES = 'import.json';
const TRIES = 3;

/**
 * Puts the file of an import into a folder of the site's documents, and beside it what was decided about it and which row
 * of it is which action. An import does without where that fails. One request takes up to 250 MB (Graph's
 * driveitem-put-content page), far more than a plan that can be read.
 */
export async function keepFile(
  site: Site,
  begun: RecordedImport,
  { source, plan, actions }: KeptImport,
): Promise<{ folder: string | null; outcome: NonNullable<Imported['keptFile']> }> {
  const folder = `${FOLDER}/${begun.begunOn.slice(0, 10)} ${fileName(source.name)} (${begun.run.slice(0, 8)})`;
  const notes: KeptNotes = { version: 1, name: source.name, corrections: source.corrections, plan, actions };
  try {
    await putFile(site, `${folder}/${fileName(source.name)}`, new Blob([source.bytes as Uint8Array<ArrayBuffer>]));
    await putFile(site, `${folder}/${NOTES}`, new Blob([JSON.stringify(notes)]));
    return { folder, outcome: { isKept: true } };
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure)) throw thrown;
    return { folder: null, outcome: { isKept: false, reason: reasonOf(thrown) } };
  }
}

/** A file put twice is the same file, so a try whose outcome nobody knows is made again. */
async function putFile(site: Site, path: string, body: Blob): Promise<void> {
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

/** What was kept of an import, or null where its folder or a file of it is gone. @throws {GraphFailure} */
export async function readKeptFile(site: Site, { folder }: RecordedImport): Promise<KeptImport | null> {
  if (folder === null) return null;
  try {
    const notes = JSON.parse(new TextDecoder().decode(await getFile(site, `${folder}/${NOTES}`))) as KeptNotes;
    const bytes = await getFile(site, `${folder}/${fileName(notes.name)}`);
    const source = { name: notes.name, bytes, corrections: notes.corrections };
    return { source, plan: notes.plan, actions: notes.actions };
  } catch (thrown) {
    const isGone = thrown instanceof GraphFailure && thrown.status === 404;
    if (isGone || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

async function getFile(site: Site, path: string): Promise<Uint8Array> {
  const item = await site.graph.send<{ '@microsoft.graph.downloadUrl'?: string }>({
    method: 'GET',
    path: drivePath(site, path),
  });
  const address = item['@microsoft.graph.downloadUrl'];
  if (!address) throw new GraphFailure(404, 'itemNotFound', `There is no file at ${path}.`);
  return site.graph.download(address);
}

/** Takes the folder of an import away; it goes to the site's recycle bin. Where that fails it stays, which harms nobody. */
export async function removeKeptFile(site: Site, { folder }: RecordedImport): Promise<void> {
  if (folder === null) return;
  try {
    await site.graph.send({ method: 'DELETE', path: drivePath(site, folder) });
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure)) throw thrown;
  }
}

const drivePath = (site: Site, path: string, rest?: string): string => {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return sitePath(site, `/drive/root:/${encoded}${rest === undefined ? '' : `:${rest}`}`);
};

/** A name that SharePoint takes (Microsoft's page on restrictions in OneDrive and SharePoint). */
function fileName(name: string): string {
  const allowed = name.replaceAll(/["*:<>?/\\|#%\p{Cc}]/gu, '-').replaceAll(/^[\s~]+|[\s.]+$/g, '');
  const ending = /\.\w{1,8}$/.exec(allowed)?.[0] ?? '';
  const stem = allowed
    .slice(0, allowed.length - ending.length)
    .slice(0, 80)
    .trim();
  return `${stem || 'plan'}${ending}`;
}

function reasonOf({ status, isOutcomeUnknown }: GraphFailure): string {
  if (isOutcomeUnknown) return 'SharePoint did not answer when the file was to be kept.';
  if (status === 403) return 'You may not add files to the documents of this site.';
  if (status === 404) return 'This site has no documents to keep the file in.';
  if (status === 413 || status === 507) return 'There is no room for the file in the documents of this site.';
  return 'SharePoint refused to keep the file.';
}
