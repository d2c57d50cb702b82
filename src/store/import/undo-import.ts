import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import type { ListName } from '../schema.ts';
import { itemsPath, type ListItem, type Site } from '../site.ts';
import { isOfRun } from '../key.ts';
import { textOf } from '../rows/field.ts';
import { toReview } from '../rows/plan-rows.ts';
import { StoreError, WorkedOnError } from '../store-error.ts';
import { deleteRows, type DoomedRow } from '../delete-rows.ts';
import { changeRecord, importsIn, readSettings, type RecordedImport } from './import-record.ts';
import type { OnProgress } from './import-source.ts';
import { removeKeptFile } from './kept-file.ts';
import { rowsMadeBy, settingsMadeBy, workSince, type RunLists } from './rows-of-run.ts';

const LISTS_OF_A_RUN = [
  'actions',
  'structure',
  'evidence',
  'updates',
  'ratings',
  'prompts',
  'reviews',
  'legends',
  'people',
  'subGroups',
  'meetings',
] as const satisfies readonly ListName[];

/** How an import is taken back. */
export interface UndoOptions {
  /** True where a person said that what people wrote since may go with it. */
  evenIfWorkedOn?: boolean;
}

/**
 * Takes the last import back: deletes the rows that it made, known by their keys, and what people wrote about its actions
 * since. People, sub-groups and ratings of the legend that other actions name stay. Where it was cut off it goes on. Whether
 * SharePoint's recycle bin gets rows that Graph deletes is documented nowhere, so nobody should count on it.
 * @throws {WorkedOnError} where people have worked on it since, and nothing is changed @throws {GraphFailure}
 */
export async function undoImport(
  site: Site,
  { evenIfWorkedOn = false }: UndoOptions = {},
  onProgress: OnProgress = () => undefined,
): Promise<void> {
  const settings = await readSettings(site);
  const last = importsIn(settings).at(-1);
  if (!last) throw new StoreError('There is no import that could be taken back. Nothing was changed.');
  if (last.how === 'merged')
    throw new StoreError(
      'A newer version was merged into the plan, which cannot be taken back in one go. Nothing was changed. Bring the version before in once more, and choose what should be as it was.',
    );
  const lists = await readLists(site);
  failWhereClosed(lists, last);
  const since = workSince(lists, last);
  if (!evenIfWorkedOn && !last.isBeingUndone && since.length > 0) throw new WorkedOnError(since.length);
  await takeBack(site, last, { doomed: rowsMadeBy(lists, last), settings }, onProgress);
}

/** Ratings at a closed review date are the record of what somebody signed: they are never deleted. */
function failWhereClosed(lists: RunLists, last: RecordedImport): void {
  const closed = new Map(lists.reviews.flatMap((item) => toReview(item) ?? []).map((review) => [review.key, review]));
  const kept = lists.ratings.find(({ fields = {} }) => {
    const review = closed.get(textOf(fields, 'ReviewKey') ?? '');
    return review?.state === 'closed' && isOfRun(last.run, textOf(fields, 'SubjectKey') ?? '');
  });
  const label = closed.get(textOf(kept?.fields ?? {}, 'ReviewKey') ?? '')?.label;
  if (label !== undefined)
    throw new StoreError(
      `The review date “${label}” was closed since, and its record holds actions of this import, which therefore stay. Nothing was changed.`,
    );
}

interface Undoing {
  doomed: readonly DoomedRow[];
  settings: readonly ListItem[];
}

/** The record goes last of all: as long as it stands, what is left can be taken back. */
async function takeBack(
  site: Site,
  last: RecordedImport,
  { doomed, settings }: Undoing,
  onProgress: OnProgress,
): Promise<void> {
  if (!last.isBeingUndone) await changeRecord(site, last, { isBeingUndone: true });
  const { first, others } = settingsMadeBy(settings, last);
  const total = doomed.length + first.length + others.length;
  const tell = (before: number) => (count: number) => onProgress({ written: before + count, total });
  await deleteRows(site, first, tell(0));
  await deleteRows(site, doomed, tell(first.length));
  await deleteRows(site, others, tell(first.length + doomed.length));
  await removeKeptFile(site, last);
  await deleteRows(site, [{ list: 'settings', id: last.row }]);
}

async function readLists(site: Site): Promise<RunLists> {
  const read = LISTS_OF_A_RUN.map(async (list) => {
    const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: `${itemsPath(site, list)}&$top=999` });
    return [list, (await readItems(site, first)).value] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as RunLists;
}
