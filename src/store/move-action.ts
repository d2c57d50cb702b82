import type { BoardAction, Structure } from '../domain/board.ts';
import type { Page } from '../graph/page.ts';
import { entryOf } from './action-edit.ts';
import { changeAction } from './change-action.ts';
import type { Edit } from './edit.ts';
import { readItems } from './read-items.ts';
import { toStructure } from './rows/plan-rows.ts';
import { itemsPath, type ListItem, type Site } from './site.ts';
import { InvalidChangeError } from './store-error.ts';

/**
 * Moves an action to another place of the plan, with an entry that says from where to where: 10 resource units, and 2 to read
 * the names of two focus areas. @throws {ConflictError} where somebody moved it elsewhere meanwhile
 */
export async function moveAction(site: Site, edit: Edit & { kind: 'moveAction' }): Promise<BoardAction> {
  const { action, structureKey, position } = edit;
  const isWithin = structureKey === action.structureKey;
  const text = isWithin ? 'Moved to another place in its focus area.' : await wayInWords(site, action, structureKey);
  return changeAction(site, {
    action,
    fields: { StructureKey: structureKey, Position: position },
    watched: isWithin ? {} : { structureKey },
    update: entryOf(edit, action, { kind: 'correction', text }),
    mayHaveLanded: true,
  });
}

async function wayInWords(site: Site, action: BoardAction, structureKey: string): Promise<string> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'structure') });
  const rows = (await readItems(site, first)).value.flatMap((item) => toStructure(item) ?? []);
  const to = rows.find(({ key }) => key === structureKey);
  if (!to)
    throw new InvalidChangeError('The place that this was moved to is no longer in the plan. Nothing was changed.');
  const from = rows.find(({ key }) => key === action.structureKey);
  return from ? `Moved from ${nameOf(from)} to ${nameOf(to)}.` : `Moved to ${nameOf(to)}.`;
}

const nameOf = ({ ref, text }: Structure): string => `“${[ref, text].filter(Boolean).join(' ')}”`;
