import { GraphFailure } from '../../graph/graph-failure.ts';
import { changeAction } from '../change-action.ts';
import { rowName } from '../rows/action-row.ts';
import { listPath, type Site } from '../site.ts';
import { readActionRow } from '../standing.ts';
import { RowGoneError, StoreError } from '../store-error.ts';
import type { Difference, Mending, Proposal } from './proposal.ts';
import { readRow } from './read-row.ts';

const ATTEMPTS = 4;

/**
 * Writes what a second row says otherwise into the record of its action, and then deletes the row, if nobody changed it
 * since. SharePoint keeps it in the site's recycle bin. @throws {StoreError} where somebody did @throws {GraphFailure}
 */
export async function removeSecond(
  site: Site,
  proposal: Proposal & { kind: 'keep one' },
  { words, saidBy, source }: Mending,
): Promise<void> {
  const second = { list: 'actions', row: proposal.removes } as const;
  const now = await readRow(site, second);
  if (!now) return;
  if (now.eTag !== proposal.removes.etag) throw changedMeanwhile();
  const action = await readActionRow(site, proposal.keeps.id);
  if (action.key !== proposal.broken.key) throw new RowGoneError('keyless');
  const update = {
    key: proposal.key,
    subjectKey: action.key,
    subjectName: rowName(action),
    kind: 'correction' as const,
    saidAt: site.now().toISOString(),
    saidBy,
    source,
    text: [words, ...proposal.differences.map(inWords)].join('\n'),
  };
  await changeAction(site, { action, fields: {}, update, mayHaveLanded: true });
  for (let attempt = 1; ; attempt++) {
    const failure = await tryToDelete(site, proposal.removes);
    if (!failure) return;
    if (attempt === ATTEMPTS) throw failure;
  }
}

const inWords = ({ column, removed }: Difference): string => `${column}: ${removed}`;

const changedMeanwhile = (): StoreError =>
  new StoreError('Someone changed this second row meanwhile. It was not removed: please look at it again.');

/** Answers with a failure after which nobody knows whether the row is gone. */
async function tryToDelete(site: Site, { id, etag }: { id: string; etag: string }): Promise<GraphFailure | null> {
  const path = listPath(site, 'actions', `/items/${id}`);
  try {
    await site.graph.send({ method: 'DELETE', path, headers: { 'If-Match': etag } });
    return null;
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure)) throw thrown;
    if (thrown.status === 404) return null;
    if (thrown.isStale) throw changedMeanwhile();
    if (thrown.isOutcomeUnknown) return thrown;
    throw thrown;
  }
}
