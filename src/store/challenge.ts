import type { BoardAction } from '../domain/board.ts';
import { entryOf } from './action-edit.ts';
import { changeAction } from './change-action.ts';
import type { Edit, SendOptions } from './edit.ts';
import { promptRow } from './prompts/ask-by-hand.ts';
import { rowName } from './rows/action-row.ts';
import type { Site } from './site.ts';
import { ensureRows, writeRows } from './write-rows.ts';

/**
 * Asks the leads about a rating: the question is an entry of the record, and each lead gets a prompt that the bot delivers.
 * The entry comes first, so that nobody is asked what the record does not hold. 7 resource units and 2 for each lead.
 */
export async function challengeRating(
  site: Site,
  edit: Edit & { kind: 'challenge' },
  { mayHaveLanded = false }: SendOptions,
): Promise<BoardAction> {
  const { key, action, text, people, saidBy, madeAt } = edit;
  const update = entryOf(edit, action, { kind: 'challenge', text });
  const changed = await changeAction(site, { action, fields: { AskedOn: madeAt }, update, mayHaveLanded });
  const ask = { key, action, people, actionName: rowName(action), askedBy: saidBy, askedAt: madeAt, question: text };
  const rows = await Promise.all(people.map((person) => promptRow(ask, person)));
  await (mayHaveLanded ? ensureRows(site, rows) : writeRows(site, rows));
  return changed;
}
