import { plainDefinition } from './built-in-column.ts';
import type { World } from './call.ts';
import { checkColumnBody, type ColumnDefinition } from './column-definition.ts';
import type { Column } from './column-store.ts';
import { isIndexable } from './column-type.ts';
import { hasDuplicates } from './field-index.ts';
import { guidFrom } from './guid.ts';
import { internalName } from './internal-name.ts';
import type { ListRow } from './list-store.ts';
import { invalidRequest, Refusal } from './refusal.ts';

type Body = Record<string, unknown>;

/** Makes a column from the body of a POST. @throws {Refusal} */
export function defineColumn(world: World, list: ListRow, body: Body): Column {
  const [facet] = checkColumnBody(body);
  const wished = String(body['name'] ?? body['displayName'] ?? '').trim();
  if (!wished || wished.length > NAME) throw invalidRequest(`A column needs a 'name' of ${NAME} characters at most.`);
  if (!facet) throw invalidRequest(`The column '${wished}' names no type, such as "text": {}.`);
  const name = internalName(wished);
  checkNameIsFree(world, list, name);
  const start = plainDefinition(name, String(body['displayName'] ?? wished));
  const definition = { ...start, ...settingsOf(body), name, [facet]: withDefaults(facet, body[facet] as Body) };
  checkLength(definition);
  checkDefault(definition);
  checkLookupList(world, list, definition);
  checkIndex(world, list, definition, false);
  if (definition.enforceUniqueValues) definition.indexed = true;
  return { id: guidFrom('column', list.id, name), name, definition, builtIn: false };
}

/** Applies the body of a PATCH: a column keeps its name and type. @throws {Refusal} */
export function changeColumnDefinition(world: World, list: ListRow, column: Column, body: Body): ColumnDefinition {
  const old = column.definition;
  const fixed = Object.keys(body).find((key) => key !== 'displayName' && key !== 'description' && key !== 'id');
  if (column.builtIn && old.readOnly && fixed !== undefined)
    throw invalidRequest(`'${fixed}' of the column '${column.name}' cannot be changed.`);
  const [facet] = checkColumnBody(body);
  if (facet && !Object.hasOwn(old, facet))
    throw invalidRequest(`The type of the column '${column.name}' cannot change.`);
  if (body['name'] !== undefined && body['name'] !== column.name) throw invalidRequest("'name' is read-only.");
  const inner = facet
    ? { [facet]: { ...(old[facet as keyof ColumnDefinition] as object), ...given(body[facet] as Body) } }
    : {};
  const definition: ColumnDefinition = { ...old, ...settingsOf(body), name: old.name, ...inner };
  checkLength(definition);
  if (definition.indexed && !old.indexed) checkIndex(world, list, definition, true);
  if (definition.enforceUniqueValues && !definition.indexed) checkIndex(world, list, definition, true);
  if (definition.enforceUniqueValues && !old.enforceUniqueValues && hasDuplicates(world, list.id, definition)) {
    throw invalidRequest(`The column '${column.name}' holds duplicate values, so it cannot be made unique.`);
  }
  return definition;
}

/** `null` means "as usual" in a body. */
function given(body: Body): Body {
  return Object.fromEntries(
    Object.entries(body).filter(([key, value]) => value !== null && !key.startsWith('@odata.')),
  );
}

function settingsOf(body: Body): Partial<ColumnDefinition> {
  const names = 'displayName description columnGroup required readOnly hidden indexed enforceUniqueValues'.split(' ');
  return given(
    Object.fromEntries(
      [...names, 'defaultValue', 'validation']
        .filter((name) => body[name] !== undefined)
        .map((name) => [name, body[name]]),
    ),
  );
}

function withDefaults(facet: string, body: Body): Body {
  const set = given(body);
  switch (facet) {
    case 'text': {
      // Naming the flag at all makes an append column, even with false (microsoft-graph-docs-contrib#159).
      const appends = 'appendChangesToExistingText' in body;
      const lines = set['allowMultipleLines'] === true;
      const rest = lines ? { linesForEditing: 6, textType: 'plain' } : { linesForEditing: 0, maxLength: 255 };
      return { allowMultipleLines: false, ...rest, ...set, appendChangesToExistingText: appends };
    }
    case 'choice':
      return { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu', ...set };
    case 'dateTime':
      return { displayAs: 'default', format: 'dateTime', ...set };
    case 'number':
      return { decimalPlaces: 'automatic', displayAs: 'number', ...set };
    case 'personOrGroup':
      return {
        allowMultipleSelection: false,
        displayAs: 'nameWithPresence',
        chooseFromType: 'peopleAndGroups',
        ...set,
      };
    case 'lookup':
      return { allowMultipleValues: false, allowUnlimitedLength: false, columnName: 'Title', listId: '', ...set };
    case 'hyperlinkOrPicture':
      return { isPicture: false, ...set };
    default:
      return set;
  }
}

function checkNameIsFree(world: World, list: ListRow, name: string): void {
  const taken = world.columns.of(list.id).some((column) => column.name.toLowerCase() === name.toLowerCase());
  if (!taken) return;
  const status = world.switches.get('nameClashStatus');
  throw new Refusal(status, 'nameAlreadyExists', `A column with the name '${name}' already exists in the list.`);
}

const SINGLE_LINE = 255;
const NAME = 255;

function checkDefault(definition: ColumnDefinition): void {
  const text = definition.defaultValue?.value;
  const isOdd =
    text !== undefined &&
    ((definition.number && Number.isNaN(Number(text))) ||
      (definition.text &&
        !definition.text.allowMultipleLines &&
        text.length > (definition.text.maxLength ?? SINGLE_LINE)));
  if (isOdd) throw invalidRequest(`The default of the column '${definition.name}' does not fit its type.`);
}

function checkLength({ name, text }: ColumnDefinition): void {
  if (!text || text.allowMultipleLines || text.maxLength === undefined) return;
  if (Number.isInteger(text.maxLength) && text.maxLength >= 1 && text.maxLength <= SINGLE_LINE) return;
  throw invalidRequest(`A single line such as '${name}' takes 1 to ${SINGLE_LINE} characters.`);
}

function checkLookupList(world: World, list: ListRow, definition: ColumnDefinition): void {
  if (!definition.lookup) return;
  const target = world.lists.find(list.siteId, definition.lookup.listId);
  if (!target) throw invalidRequest(`The list that the lookup '${definition.name}' names does not exist.`);
  definition.lookup.listId = target.id;
}

function checkIndex(world: World, list: ListRow, definition: ColumnDefinition, exists: boolean): void {
  if (definition.enforceUniqueValues && !definition.indexed && world.switches.get('uniqueNeedsIndex')) {
    throw invalidRequest(`The column '${definition.name}' must be indexed to enforce unique values.`);
  }
  if (!definition.indexed && !definition.enforceUniqueValues) return;
  if (!isIndexable(definition))
    throw invalidRequest(`The column '${definition.name}' is of a type that cannot be indexed.`);
  const others = world.columns.of(list.id).filter(({ name, definition: { indexed } }) => indexed && name !== 'ID');
  const limit = world.switches.get('indexLimit');
  if (others.length >= limit)
    throw invalidRequest(`The list has ${limit} indexed columns already, which is the limit.`);
  if (exists || world.items.count(list.id) > 0) checkSize(world, list, definition.name);
}

function checkSize(world: World, list: ListRow, name: string): void {
  if (world.items.count(list.id) < world.switches.get('indexingLimitRows')) return;
  throw invalidRequest(`The list has too many items to index the column '${name}' now.`);
}
