import type { BoardAction } from '../domain/board.ts';
import { checkAddress } from '../domain/evidence-address.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { patchAction } from './change-action.ts';
import type { Edit, SendOptions } from './edit.ts';
import { readItems } from './read-items.ts';
import { filled, singleLine, textOf } from './rows/field.ts';
import { equals, itemsPath, type ListItem, type Site } from './site.ts';
import { readRequest, wholeAction } from './standing.ts';
import { RowGoneError } from './store-error.ts';
import { removeTwins } from './twins.ts';
import { createRequest, ensureRows, type NewRow } from './write-rows.ts';

const ATTEMPTS = 4;

/**
 * Adds a piece of evidence, whose key is the edit's, and tells the action how many it has: what stands in the list is counted,
 * so that two who add at the same moment are both counted. 8 resource units in two requests.
 * @throws {RowGoneError} @throws {GraphFailure}
 */
export async function addEvidence(
  site: Site,
  edit: Edit & { kind: 'evidence' },
  { mayHaveLanded = false }: SendOptions,
): Promise<BoardAction> {
  const row = rowOf(edit);
  if (mayHaveLanded) await ensureRows(site, [row]);
  const counted = mayHaveLanded ? await count(site, edit.action) : await create(site, edit.action, row);
  return tell(site, edit.action, counted);
}

const rowOf = ({ key, action, title, address, madeAt }: Edit & { kind: 'evidence' }): NewRow => ({
  list: 'evidence',
  fields: filled({
    Title: singleLine(title),
    EvidenceKey: key,
    SubjectKey: action.key,
    Text: title,
    Address: checkAddress(address ?? '').address ?? null,
    AddedOn: madeAt,
  }),
});

/** How many pieces there are, and the action's row as it was read beside them. */
interface Counted {
  count: number;
  action: BoardAction;
}

const countRequest = (site: Site, { key }: BoardAction): BatchRequest => ({
  id: 'evidence',
  method: 'GET',
  url: itemsPath(site, 'evidence', equals('SubjectKey', key)),
});

/** The action is looked at first, so that one that was deleted gets no evidence. */
async function create(site: Site, action: BoardAction, row: NewRow): Promise<Counted> {
  try {
    const answers = await sendBatch(site.graph, [
      readRequest(site, action.row.id),
      createRequest(site, row, 'create', ['read']),
      { ...countRequest(site, action), dependsOn: ['create'] },
    ]);
    if (answers.get('create')?.status === 201) return await countedIn(site, answers);
    failUnlessUnknown(answers);
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure && thrown.isOutcomeUnknown)) throw thrown;
  }
  await ensureRows(site, [row]);
  return count(site, action);
}

function failUnlessUnknown(answers: ReadonlyMap<string, BatchAnswer>): void {
  if (answers.get('read')?.status === 404) throw new RowGoneError('deleted');
  for (const id of ['read', 'create']) {
    const answer = answers.get(id);
    const failure =
      answer && answer.status >= 400 ? failureFromAnswer(answer.status, answer.body, answer.headers) : null;
    if (failure && failure.status !== 424 && !failure.isOutcomeUnknown) throw failure;
  }
}

async function count(site: Site, action: BoardAction): Promise<Counted> {
  const answers = await sendBatch(site.graph, [readRequest(site, action.row.id), countRequest(site, action)]);
  if (answers.get('read')?.status === 404) throw new RowGoneError('deleted');
  return countedIn(site, answers);
}

async function countedIn(site: Site, answers: ReadonlyMap<string, BatchAnswer>): Promise<Counted> {
  const { value } = await readItems(site, bodyOf<Page<ListItem>>(answers, 'evidence'));
  await removeTwins(site, 'evidence', value);
  const keys = new Set(value.map(({ id, fields = {} }) => textOf(fields, 'EvidenceKey') ?? `row ${id}`));
  return { count: keys.size, action: wholeAction(bodyOf<ListItem>(answers, 'read')) };
}

/** Writes the count to the action's row, which is how other tabs come to know. */
async function tell(site: Site, seen: BoardAction, counted: Counted): Promise<BoardAction> {
  let now = counted;
  for (let attempt = 1; ; attempt++) {
    if (now.action.evidenceCount === now.count) return now.action;
    try {
      const answers = await sendBatch(site.graph, [
        patchAction(site, now.action, { EvidenceCount: now.count }),
        { ...readRequest(site, seen.row.id), dependsOn: ['action'] },
      ]);
      bodyOf(answers, 'action');
      return wholeAction(bodyOf<ListItem>(answers, 'read'));
    } catch (thrown) {
      const isWorthIt = thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown);
      if (!isWorthIt || attempt === ATTEMPTS) throw thrown;
      now = await count(site, seen);
    }
  }
}
