import type { Board, BoardAction } from '../../domain/board.ts';
import { changeAction } from '../change-action.ts';
import { rowName } from '../rows/action-row.ts';
import type { NewUpdate } from '../rows/update-row.ts';
import type { Fields, ListItem, Site } from '../site.ts';
import { hasReached, readStanding, wholeAction, withKey } from '../standing.ts';
import { InvalidChangeError, RowGoneError } from '../store-error.ts';
import { findFault } from './find-fault.ts';
import { mendBeside } from './mend-beside.ts';
import { removeSecond } from './remove-second.ts';
import type { Mending } from './proposal.ts';
import { readRow } from './read-row.ts';

/**
 * Mends a row as it was proposed, once, and records it as a correction. A row that is whole by now is left alone.
 * @throws {RowGoneError} @throws {ConflictError} @throws {InvalidChangeError} where a choice is missing @throws {GraphFailure}
 */
export async function mend(site: Site, board: Board, mending: Mending): Promise<void> {
  const { proposal } = mending;
  if (proposal.kind === 'whole' || proposal.kind === 'by hand') return;
  if (proposal.kind === 'keep one') return removeSecond(site, proposal, mending);
  const fields = fieldsOf(mending);
  const item = await readRow(site, proposal.broken);
  if (!item) throw new RowGoneError('deleted');
  const isWhole = !findFault(board, proposal.broken, item);
  return proposal.broken.list === 'actions'
    ? mendAction(site, mending, { item, isWhole, fields })
    : mendBeside(site, board, mending, fields);
}

/** What is written into the row. @throws {InvalidChangeError} */
function fieldsOf({ proposal, areaKey }: Mending): Fields {
  if (proposal.kind === 'put back') return proposal.fields;
  const area = areaKey ?? (proposal.kind === 'new action' ? proposal.areaKey : null);
  if (!area) throw new InvalidChangeError('Please choose the focus area that this action belongs to.');
  const made = proposal.kind === 'new action' ? proposal.fields : {};
  return { ...made, StructureKey: area };
}

interface Found {
  item: ListItem;
  isWhole: boolean;
  fields: Fields;
}

async function mendAction(site: Site, mending: Mending, { item, isWhole, fields }: Found): Promise<void> {
  const { key } = mending.proposal;
  const action = wholeAction(withKey(item, String(fields['ActionKey'] ?? '')));
  // An earlier attempt of one's own, or of somebody who mended the same row, may still lack its entry.
  if (isWhole && !hasReached(await readStanding(site, { ...action, isMended: true }), key)) return;
  await changeAction(site, { action, fields, update: correction(site, mending, action), mayHaveLanded: true });
}

function correction(site: Site, { proposal, words, saidBy, source }: Mending, action: BoardAction): NewUpdate {
  const isRating = proposal.kind === 'put back' && proposal.broken.fault === 'unknown rating';
  return {
    key: proposal.key,
    subjectKey: action.key,
    subjectName: rowName(action),
    kind: 'correction',
    saidAt: site.now().toISOString(),
    saidBy,
    source,
    text: words,
    before: isRating ? proposal.broken.value : null,
    after: isRating ? proposal.value : null,
  };
}
