import type { ActionKey } from '../../domain/board.ts';
import type { Plan } from '../../domain/plan.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Site } from '../site.ts';
import { fileName, getFile, putFile, reasonOf, removeFile } from '../site-file.ts';
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

/**
 * Puts the file of an import into a folder of the site's documents, and beside it what was decided about it and which row
 * of it is which action. An import does without where that fails.
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

/** What was kept of an import, or null where its folder or a file of it is gone. @throws {GraphFailure} */
export async function readKeptFile(site: Site, { folder }: RecordedImport): Promise<KeptImport | null> {
  if (folder === null) return null;
  try {
    const notes = JSON.parse(new TextDecoder().decode((await getFile(site, `${folder}/${NOTES}`)).bytes)) as KeptNotes;
    const { bytes } = await getFile(site, `${folder}/${fileName(notes.name)}`);
    const source = { name: notes.name, bytes, corrections: notes.corrections };
    return { source, plan: notes.plan, actions: notes.actions };
  } catch (thrown) {
    const isGone = thrown instanceof GraphFailure && thrown.status === 404;
    if (isGone || thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** Takes the folder of an import away. */
export async function removeKeptFile(site: Site, { folder }: RecordedImport): Promise<void> {
  if (folder !== null) await removeFile(site, folder);
}
