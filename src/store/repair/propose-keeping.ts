import type { Board } from '../../domain/board.ts';
import { sendBatch } from '../../graph/batch.ts';
import { toBoardAction } from '../rows/action-row.ts';
import { textOf } from '../rows/field.ts';
import { schemaOf } from '../schema.ts';
import type { Fields, ListItem, Site } from '../site.ts';
import { readStanding } from '../standing.ts';
import type { Difference, Known, Proposal } from './proposal.ts';
import { rowIn, rowRequest } from './read-row.ts';

/** Cells that keep a row's place, or say again for machines what another cell says to people. */
const SILENT = new Set([
  'ActionKey',
  'Position',
  'Retired',
  'LastUpdateKey',
  'PreviousUpdateKey',
  'LastUpdatePartialDate',
  'DuePartialDate',
]);

/** Which of two rows with one key stays: the one whose newest entry is the newest of the record, or else the earlier. */
export async function proposeKeeping(site: Site, board: Board, known: Known, second: ListItem): Promise<Proposal> {
  const shown = board.actions.find(({ key }) => key === known.broken.key);
  if (!shown || toBoardAction(second)?.key !== shown.key) return { ...known, kind: 'whole' };
  const first = rowIn(await sendBatch(site.graph, [rowRequest(site, known.broken, shown.row.id, 'row')]), 'row');
  if (!first || toBoardAction(first)?.key !== shown.key) return { ...known, kind: 'whole' };
  const { steps } = await readStanding(site, shown);
  const newest = steps.toSorted((one, other) => one.row - other.row).at(-1)?.key;
  const isSecond = newest !== undefined && lastKey(second) === newest && lastKey(first) !== newest;
  const [kept, removed] = isSecond ? [second, first] : [first, second];
  return {
    ...known,
    kind: 'keep one',
    keeps: rowOf(kept),
    removes: rowOf(removed),
    differences: differencesOf(kept.fields ?? {}, removed.fields ?? {}),
  };
}

const rowOf = ({ id, eTag = '' }: ListItem) => ({ id, etag: eTag });

const lastKey = ({ fields = {} }: ListItem): string | null => textOf(fields, 'LastUpdateKey');

/** What the removed row alone says; its empty cells say nothing. */
const differencesOf = (kept: Fields, removed: Fields): Difference[] =>
  Object.keys(schemaOf('actions').columns)
    .filter((column) => !SILENT.has(column))
    .flatMap((column) => {
      const [stays, goes] = [textOf(kept, column), textOf(removed, column)];
      return goes && goes !== stays ? [{ column, kept: stays, removed: goes }] : [];
    });
