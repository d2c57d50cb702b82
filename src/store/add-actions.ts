import type { ActionKey, BoardAction } from '../domain/board.ts';
import { extraText } from '../domain/compare-plans.ts';
import { bodyOf, sendBatch, type BatchRequest } from '../graph/batch.ts';
import type { Page } from '../graph/page.ts';
import { dueFields, entryOf, ratedFields, textFields, wordingOf } from './action-edit.ts';
import { changeAction } from './change-action.ts';
import type { Edit, NewAction, SendOptions, SplitPart } from './edit.ts';
import { keyFrom } from './key.ts';
import { rowName } from './rows/action-row.ts';
import { filled, singleLine } from './rows/field.ts';
import { toUpdateFields, type NewUpdate } from './rows/update-row.ts';
import { equals, itemsPath, type Fields, type ListItem, type Site } from './site.ts';
import { wholeAction } from './standing.ts';
import { StoreError } from './store-error.ts';
import { removeTwins } from './twins.ts';
import { ensureRows, writeRows, type NewRow } from './write-rows.ts';

/** An action that is to be made, with the entry that says where it comes from. */
interface Coming {
  key: ActionKey;
  fields: Fields;
  update: NewUpdate;
}

/** Adds an action to the plan: its row and the entry of its coming, for 6 resource units. @throws {GraphFailure} */
export async function addAction(
  site: Site,
  edit: Edit & { kind: 'newAction' },
  options: SendOptions,
): Promise<BoardAction[]> {
  const { key, madeAt: saidAt, saidBy, source, newKey, fields } = edit;
  const subjectName = fields.ref ?? 'Action without a ref';
  const said = { key, saidAt, saidBy, source, subjectKey: newKey, subjectName };
  const update = { ...said, kind: 'decision' as const, text: 'Added to the plan.' };
  return addRows(site, [{ key: newKey, fields: newFields(edit), update }], options);
}

/**
 * Splits an action. The row that is there becomes the first part and keeps its record; the others get rows that begin with its
 * rating, leads and dates. Entries say so on each. Done again it makes nothing twice. 10 resource units and 6 for each further
 * part. @throws {ConflictError} where somebody else reworded the action meanwhile; nothing is split then
 */
export async function splitAction(
  site: Site,
  edit: Edit & { kind: 'splitAction' },
  options: SendOptions,
): Promise<BoardAction[]> {
  const { action, first, others } = edit;
  const words = `Split into ${others.length + 1}. This is the first part.`;
  const changed = await changeAction(site, {
    action,
    fields: (now) => textFields(first, now),
    watched: first,
    update: entryOf(edit, action, { kind: 'correction', text: [words, wordingOf(action, first)].join('\n').trim() }),
    mayHaveLanded: true,
  });
  const coming = await Promise.all(others.map((part) => partOf(edit, changed, part)));
  return [changed, ...(await addRows(site, coming, options))];
}

async function partOf(edit: Edit & { kind: 'splitAction' }, whole: BoardAction, part: SplitPart): Promise<Coming> {
  const { measure, leadsText, subGroup, due, extra, structureKey } = whole;
  const fields = { measure, leadsText, subGroup, due, extra, ...part.fields };
  const subjectName = fields.ref ?? 'Action without a ref';
  return {
    key: part.newKey,
    fields: {
      ...newFields({ ...part, structureKey, fields }),
      ...ratedFields(whole),
      ...(part.fields.due === undefined && whole.originalDue ? { OriginalDueText: whole.originalDue.text } : {}),
    },
    update: {
      key: await keyFrom('split', edit.key, part.newKey),
      subjectKey: part.newKey,
      subjectName,
      kind: 'decision',
      saidAt: edit.madeAt,
      saidBy: edit.saidBy,
      source: edit.source,
      text: `Split from ${rowName(edit.action)}, with its rating, and what else of it nobody wrote anew.`,
    },
  };
}

const newFields = ({ newKey, structureKey, position, fields }: NewAction): Fields => ({
  Title: singleLine(`${fields.ref ?? ''} ${fields.text}`),
  ActionKey: newKey,
  StructureKey: structureKey,
  Ref: fields.ref && singleLine(fields.ref),
  Letter: fields.letter && singleLine(fields.letter),
  Text: fields.text,
  Leads: fields.leadsText,
  SubGroup: fields.subGroup && singleLine(fields.subGroup),
  Measure: fields.measure,
  RatingAgreed: 'yes',
  ...dueFields(fields.due ?? null),
  OriginalDueText: fields.due && singleLine(fields.due.text),
  EvidenceCount: 0,
  Extra: fields.extra && extraText({ extra: fields.extra, statusText: null }),
  Retired: false,
  Position: position,
});

/** Whoever begins an action anew has said nothing of the work yet, so its entry is not the last word on its card. */
async function addRows(
  site: Site,
  coming: readonly Coming[],
  { mayHaveLanded = false }: SendOptions,
): Promise<BoardAction[]> {
  const rows = coming.flatMap(({ fields, update }): NewRow[] => [
    { list: 'actions', fields: filled(fields) },
    { list: 'updates', fields: toUpdateFields(update) },
  ]);
  await (mayHaveLanded ? ensureRows(site, rows) : writeRows(site, rows));
  const requests = coming.map(({ key }): BatchRequest => ({
    id: key,
    method: 'GET',
    url: itemsPath(site, 'actions', equals('ActionKey', key)),
  }));
  const answers = requests.length > 0 ? await sendBatch(site.graph, requests) : new Map();
  return Promise.all(coming.map(({ key }) => firstOf(site, bodyOf<Page<ListItem>>(answers, key).value)));
}

async function firstOf(site: Site, items: readonly ListItem[]): Promise<BoardAction> {
  await removeTwins(site, 'actions', items);
  const [first] = items.toSorted((one, other) => Number(one.id) - Number(other.id));
  if (!first) throw new StoreError('SharePoint does not show what was just written. Please try again in a minute.');
  return wholeAction(first);
}
