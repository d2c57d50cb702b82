import { identitySetOf, type Caller } from './caller.ts';
import type { World } from './call.ts';
import { typeOf } from './column-type.ts';
import { findTwin, indexRow, unindexRow } from './field-index.ts';
import { toSeconds } from './field-value.ts';
import { guidFrom } from './guid.ts';
import type { FieldValues, ItemRow } from './item-store.ts';
import { invalidRequest, Refusal } from './refusal.ts';

/** Who writes, with the row of the User Information List that stands for them; null for that list's own rows. */
type EditorId = number | null;

const LATE_BY_MS = 1000;

/** Puts a new item into a list, with defaults and unique columns seen to. @throws {Refusal} */
export function insertItem(world: World, listId: string, given: FieldValues, by: Caller, editorId: EditorId): ItemRow {
  const fields = { ...defaultsOf(world, listId), ...withoutNulls(given) };
  checkRequired(world, listId, fields);
  checkUnique(world, listId, fields, 0);
  const id = world.switches.get('idsReused') ? world.items.takeFreeId(listId) : world.items.takeId(listId);
  const { change, changedMs } = stamp(world);
  const now = toSeconds(world.clock.now().getTime());
  const identity = JSON.stringify(identitySetOf(by, world.switches.get('appWritesNamed')));
  const row: ItemRow = {
    listId,
    id,
    guid: guidFrom('item', listId, id, change),
    version: 1,
    fields: JSON.stringify(fields),
    deleted: 0,
    created: now,
    createdBy: identity,
    authorId: editorId ?? id,
    modified: now,
    modifiedBy: identity,
    editorId: editorId ?? id,
    change,
    changedMs,
  };
  world.items.insert(row);
  indexRow(world, row, fields);
  return row;
}

/** Merges values into an item, which makes a version; also how an old version is restored. @throws {Refusal} */
export function changeItem(world: World, old: ItemRow, values: FieldValues, by: Caller, editorId: number): ItemRow {
  const before = JSON.parse(old.fields) as FieldValues;
  const fields = withoutNulls({ ...withoutAppended(world, old.listId, before), ...values });
  return putFields(world, old, fields, by, editorId);
}

/** Puts these values in the place of all others. @throws {Refusal} */
export function putFields(world: World, old: ItemRow, fields: FieldValues, by: Caller, editorId: number): ItemRow {
  checkUnique(world, old.listId, fields, old.id);
  const row: ItemRow = {
    ...old,
    version: old.version + 1,
    modified: toSeconds(world.clock.now().getTime()),
    modifiedBy: JSON.stringify(identitySetOf(by, world.switches.get('appWritesNamed'))),
    editorId,
    fields: JSON.stringify(fields),
    ...stamp(world),
  };
  world.items.replace(row);
  unindexRow(world, old);
  indexRow(world, row, fields);
  return row;
}

/** Deletes an item; delta goes on naming it. */
export function deleteItemRow(world: World, row: ItemRow): void {
  unindexRow(world, row);
  const { change, changedMs } = stamp(world);
  world.items.markDeleted(row, change, changedMs);
}

/** The lag of delta and late uniqueness are real time, whatever the clock was set to. */
function stamp(world: World): { change: number; changedMs: number } {
  return { change: world.items.nextChange(), changedMs: Date.now() };
}

function defaultsOf(world: World, listId: string): FieldValues {
  const values: FieldValues = {};
  for (const { name, definition } of world.columns.of(listId)) {
    const text = definition.defaultValue?.value;
    if (text === undefined) continue;
    values[name] = castDefault(typeOf(definition), text);
  }
  return values;
}

function castDefault(type: string, text: string): string | number | boolean {
  if (type === 'number') return Number(text);
  if (type === 'boolean') return text === '1' || text.toLowerCase() === 'true';
  return text;
}

const isEmpty = (value: FieldValues[string]): boolean => value === null || (Array.isArray(value) && value.length === 0);

function withoutNulls(fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

/** An update that leaves an append column out blanks its current text (sp-dev-docs#9462). */
function withoutAppended(world: World, listId: string, fields: FieldValues): FieldValues {
  const appending = world.columns.of(listId).filter(({ definition }) => definition.text?.appendChangesToExistingText);
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !appending.some(({ name }) => name === key)));
}

function checkRequired(world: World, listId: string, fields: FieldValues): void {
  if (!world.switches.get('requiredEnforced')) return;
  const missing = world.columns
    .of(listId)
    .find(({ name, definition }) => definition.required && fields[name] === undefined);
  if (missing) throw invalidRequest(`The column '${missing.name}' needs a value.`);
}

function checkUnique(world: World, listId: string, fields: FieldValues, ownId: number): void {
  const mode = world.switches.get('uniqueEnforced');
  if (mode === 'off') return;
  for (const { name, definition } of world.columns.of(listId)) {
    if (!definition.enforceUniqueValues) continue;
    const twin = findTwin(world, listId, name, fields[name] ?? null, ownId);
    if (!twin || (mode === 'late' && twin.changedMs > Date.now() - LATE_BY_MS)) continue;
    const message =
      'The list item could not be added or updated because duplicate values were found in the following field(s) in the ' +
      `list: [${definition.displayName}].`;
    throw new Refusal(world.switches.get('uniqueClashStatus'), world.switches.get('uniqueClashCode'), message);
  }
}
