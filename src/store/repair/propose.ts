import { statusesOf, type Board, type BrokenRow } from '../../domain/board.ts';
import { sendBatch, type BatchAnswer } from '../../graph/batch.ts';
import type { Page } from '../../graph/page.ts';
import { keyFrom } from '../key.ts';
import { rowVersionsIn, versionsRequest, type RowVersion, type VersionedRow } from '../row-versions.ts';
import { textOf } from '../rows/field.ts';
import { nameOf } from '../rows/identity.ts';
import { schemaOf } from '../schema.ts';
import { equals, itemsPath, type Fields, type ListItem, type Site } from '../site.ts';
import { newestFirst, recordedKey, recordedRatings } from './entry-witness.ts';
import { findFault, withFields } from './find-fault.ts';
import { proposeKeeping } from './propose-keeping.ts';
import type { Known, Proposal, Trace } from './proposal.ts';
import { addressOf, rowIn, rowRequest, type FoundRow } from './read-row.ts';

/** A row that is to be mended, with all that tells how. */
interface Case {
  site: Site;
  board: Board;
  broken: BrokenRow;
  item: FoundRow;
  /** Newest first; null where SharePoint does not show them. */
  versions: RowVersion[] | null;
}

/**
 * What the app could do about a broken row: asked when a person wants to know, in two requests or three. @throws {GraphFailure}
 */
export async function proposeMending(site: Site, board: Board, broken: BrokenRow): Promise<Proposal> {
  const row: VersionedRow = { list: broken.list, id: broken.row.id, columns: columnsOf(broken) };
  const answers = await sendBatch(site.graph, [
    rowRequest(site, broken, broken.row.id, 'row'),
    versionsRequest(site, row),
  ]);
  const item = rowIn(answers, 'row');
  const known = await knownOf(broken, item);
  if (!item) return { ...known, kind: 'whole' };
  if (broken.fault === 'same key') return proposeKeeping(site, board, known, item);
  const now = findFault(board, broken, item);
  if (!now) return { ...known, kind: 'whole' };
  return decide({ site, board, broken: now, item, versions: await versionsOf(site, row, answers) }, known);
}

/** The cells that mending puts back. */
const columnsOf = ({ fault, column }: BrokenRow): string[] =>
  fault === 'no words' ? ['Text', 'Ref', 'Letter'] : [column];

async function versionsOf(site: Site, row: VersionedRow, answers: ReadonlyMap<string, BatchAnswer>) {
  return (await rowVersionsIn(site, row, answers))?.toReversed() ?? null;
}

async function knownOf(broken: BrokenRow, item: FoundRow | null): Promise<Known> {
  const etag = item?.eTag ?? broken.row.etag;
  return {
    broken: { ...broken, row: { id: broken.row.id, etag } },
    key: await keyFrom('mended', broken.list, broken.row.id, broken.fault, etag),
    address: item ? addressOf(item) : null,
    changed: item ? { by: nameOf(item.lastModifiedBy), at: item.lastModifiedDateTime ?? '' } : null,
    title: textOf(item?.fields ?? {}, 'Title') ?? '',
  };
}

async function decide(at: Case, known: Known): Promise<Proposal> {
  const { fault, list } = at.broken;
  if (await isOfThePlan(at)) return { ...known, kind: 'by hand', why: 'legend' };
  const back = (await fromVersions(at, known)) ?? (await fromRecord(at, known));
  if (back) return back;
  if (fault === 'unknown focus area') return { ...known, kind: 'choose area' };
  if (fault === 'no key' && list === 'actions' && at.versions) return asNewAction(at, known);
  return { ...known, kind: 'by hand', why: 'no witness' };
}

/**
 * Whether a rating that the legend does not have was once of the plan: given in the app, or from the beginning. Then the
 * legend lost it, and an older rating put back in its place would be false.
 */
async function isOfThePlan({ site, broken, versions }: Case): Promise<boolean> {
  if (broken.fault !== 'unknown rating') return false;
  const first = versions?.at(-1);
  if (first?.number === 1 && textOf(first.fields, 'Rating') === broken.value) return true;
  return (await recordedRatings(site, broken.key ?? '')).some(({ value }) => value === broken.value);
}

/** The newest values that the row held and that are still right. */
async function fromVersions({ site, board, broken, item, versions }: Case, known: Known): Promise<Proposal | null> {
  const columns = columnsOf(broken);
  const good = versions?.findIndex(({ fields }) => !findFault(board, broken, withFields(item, cells(fields, columns))));
  const version = good === undefined ? undefined : versions?.[good];
  if (good === undefined || !version) return null;
  const fields = cells(version.fields, columns);
  if (await isTaken(site, board, broken, item, fields)) return null;
  const breaking: Trace | undefined = versions?.[good - 1];
  return {
    ...known,
    changed: breaking ? { by: breaking.by, at: breaking.at } : known.changed,
    kind: 'put back',
    fields,
    value: textOf(fields, broken.column),
    witness: 'version',
    from: { by: version.by, at: version.at },
  };
}

/** What the record tells where no version does: whose entry the row's newest is, and the rating given last. */
async function fromRecord({ site, board, broken, item }: Case, known: Known): Promise<Proposal | null> {
  if (broken.list !== 'actions') return null;
  const values =
    broken.fault === 'no key'
      ? await recordedKey(site, item)
      : broken.fault === 'unknown rating'
        ? newestFirst(await recordedRatings(site, broken.key ?? ''))
        : [];
  const found = values.find(({ value }) => !findFault(board, broken, withFields(item, { [broken.column]: value })));
  if (!found) return null;
  const fields = { [broken.column]: found.value };
  if (await isTaken(site, board, broken, item, fields)) return null;
  return { ...known, kind: 'put back', fields, value: found.value, witness: 'entry', from: found.from };
}

/** Empty cells are left out of a version, and are emptied again. */
const cells = (fields: Fields, columns: readonly string[]): Fields =>
  Object.fromEntries(columns.map((column) => [column, textOf(fields, column)]));

/** True where another row has that key by now: this one is a copy, or somebody made the row anew. */
async function isTaken(site: Site, board: Board, broken: BrokenRow, item: ListItem, fields: Fields): Promise<boolean> {
  if (broken.fault !== 'no key') return false;
  const value = textOf(fields, broken.column) ?? '';
  if (broken.list === 'legends') return isCodeTaken(board, item, value);
  const { keyColumn } = schemaOf(broken.list);
  const path = itemsPath(site, broken.list, equals(keyColumn, value));
  const { value: found } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  return found.some(({ id }) => id !== item.id);
}

const isCodeTaken = ({ legends }: Board, { fields }: ListItem, code: string): boolean =>
  statusesOf(legends, fields?.['Level'] === 'priority' ? 'priority' : 'action').some((status) => status.code === code);

/** Somebody typed an action into the list. The key is made from its row, so that whoever mends it gives it the same. */
async function asNewAction({ board, item }: Case, known: Known): Promise<Proposal> {
  const fields = item.fields ?? {};
  const text = textOf(fields, 'Text') ?? textOf(fields, 'Title');
  if (!text && !textOf(fields, 'Ref')) return { ...known, kind: 'by hand', why: 'empty' };
  const key = await keyFrom('action made by hand', item.id, item.createdDateTime ?? '');
  const areaKey = board.structure.find((row) => row.key === textOf(fields, 'StructureKey'))?.key ?? null;
  const words = textOf(fields, 'Text') ? {} : { Text: text };
  const made = { by: nameOf(item.createdBy), at: item.createdDateTime ?? '' };
  return { ...known, changed: made, kind: 'new action', fields: { ActionKey: key, ...words }, areaKey };
}
