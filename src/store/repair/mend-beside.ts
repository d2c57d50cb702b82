import type { Board, BrokenRow } from '../../domain/board.ts';
import { sendBatch } from '../../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { textOf } from '../rows/field.ts';
import { toUpdateFields } from '../rows/update-row.ts';
import { equals, itemsPath, listPath, type Fields, type ListItem, type Site } from '../site.ts';
import { RowGoneError } from '../store-error.ts';
import { removeTwins } from '../twins.ts';
import { createRequest, ensureRows, type NewRow } from '../write-rows.ts';
import { findFault } from './find-fault.ts';
import type { Mending } from './proposal.ts';
import { readRow, type FoundRow } from './read-row.ts';

const ATTEMPTS = 4;

/**
 * Mends a row of a list beside the actions. These carry no key of their newest entry: whether an attempt landed is told by
 * the row being whole, and one that is whole from the beginning was mended by somebody else. @throws {RowGoneError} @throws {GraphFailure}
 */
export async function mendBeside(site: Site, board: Board, mending: Mending, fields: Fields): Promise<void> {
  const { broken } = mending.proposal;
  const entry = entryOf(site, board, mending, fields);
  for (let attempt = 1; ; attempt++) {
    const item = await readRow(site, broken);
    if (!item) throw new RowGoneError('deleted');
    if (!findFault(board, broken, item)) {
      if (attempt === 1) return;
      break;
    }
    const failure = await tryToMend(site, broken, item, fields, entry);
    if (!failure) break;
    if (attempt === ATTEMPTS) throw failure;
  }
  await ensureRows(site, [entry]);
  await removeTwins(site, 'updates', await entriesOf(site, mending.proposal.key));
}

/** Answers with a failure after which the row is worth another look. @throws {GraphFailure} for any other */
async function tryToMend(
  site: Site,
  { list }: BrokenRow,
  { id, eTag = '' }: FoundRow,
  fields: Fields,
  entry: NewRow,
): Promise<GraphFailure | null> {
  const url = listPath(site, list, `/items/${id}/fields`);
  const patch = { id: 'row', method: 'PATCH' as const, url, headers: { 'If-Match': eTag }, body: fields };
  try {
    const answers = await sendBatch(site.graph, [patch, createRequest(site, entry, 'entry', ['row'])]);
    const { status, body, headers } = answers.get('row') ?? { status: 0, body: null, headers: {} };
    if (status > 0 && status < 400) return null;
    throw failureFromAnswer(status, body, headers);
  } catch (thrown) {
    if (thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown)) return thrown;
    throw thrown;
  }
}

/** What belongs to no focus area or priority is recorded of the plan itself. */
function entryOf(site: Site, board: Board, { proposal, words, saidBy, source }: Mending, fields: Fields): NewRow {
  const { list, key, ref, words: name } = proposal.broken;
  const own = list === 'structure' ? (textOf(fields, 'StructureKey') ?? key) : null;
  const plan = board.structure.find(({ kind }) => kind === 'plan') ?? board.structure[0];
  return {
    list: 'updates',
    fields: toUpdateFields({
      key: proposal.key,
      subjectKey: own ?? plan?.key ?? 'plan',
      subjectName: ref ?? name,
      kind: 'correction',
      saidAt: site.now().toISOString(),
      saidBy,
      source,
      text: words,
    }),
  };
}

async function entriesOf(site: Site, key: string): Promise<ListItem[]> {
  const path = itemsPath(site, 'updates', equals('UpdateKey', key));
  return (await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }))).value;
}
