/** A column as `GET …/columns` answers, as far as the form of its values hangs on it. */
export interface ShownColumn {
  id: string;
  name: string;
  text?: { allowMultipleLines?: boolean; maxLength?: number };
  choice?: { choices?: string[]; displayAs?: string; allowTextEntry?: boolean };
  number?: object;
  currency?: object;
  dateTime?: object;
  boolean?: object;
  calculated?: object;
  personOrGroup?: { allowMultipleSelection?: boolean };
  lookup?: { allowMultipleValues?: boolean };
}

/** JSON schemas by the name of a field. */
type FieldSchemas = Record<string, object>;

const STRING = { type: 'string' };
const DIGITS = { type: 'string', pattern: '^\\d+$' };
const INSTANT = { type: 'string', format: 'date-time', pattern: 'T\\d\\d:\\d\\d:\\d\\dZ$' };
const LINK = { type: 'object', properties: { Description: STRING, Url: STRING }, additionalProperties: false };
const SINGLE_LINE = 255;

/** Columns whose values are shown otherwise than their facet says, as answers in Graph's reference pages have them. */
const BUILT_IN: Record<string, FieldSchemas> = {
  ID: { id: DIGITS },
  ItemChildCount: { ItemChildCount: DIGITS },
  FolderChildCount: { FolderChildCount: DIGITS },
  _UIVersionString: { _UIVersionString: { type: 'string', pattern: '^\\d+\\.\\d+$' } },
};

/**
 * The schema of a set of field values, strict: a name that no column explains is an error. Nothing is required, since
 * `$select` narrows and empty fields are left out, and an empty one may be null.
 */
export function schemaOfFields(columns: readonly ShownColumn[]): object {
  const named = Object.assign({}, ...columns.map(schemasOf)) as FieldSchemas;
  const properties = Object.fromEntries(
    Object.entries(named).map(([name, schema]) => [name, { anyOf: [schema, { type: 'null' }] }]),
  );
  return { type: 'object', properties, patternProperties: { '@odata\\.': {} }, additionalProperties: false };
}

function schemasOf(column: ShownColumn): FieldSchemas {
  const { name, personOrGroup, lookup } = column;
  if (Object.hasOwn(BUILT_IN, name)) return BUILT_IN[name] ?? {};
  if (personOrGroup) return lookupSchemas(name, personOrGroup.allowMultipleSelection ?? false, { Email: STRING });
  if (lookup) return lookupSchemas(name, lookup.allowMultipleValues ?? false, {});
  return { [name]: plainSchema(column) };
}

function lookupSchemas(name: string, isMultiple: boolean, more: FieldSchemas): FieldSchemas {
  // One alone is its id, and its words only where they are asked for by name.
  if (!isMultiple) return { [`${name}LookupId`]: DIGITS, [name]: STRING };
  const properties = { LookupId: { type: 'integer' }, LookupValue: STRING, ...more };
  const required = Object.keys(properties);
  return { [name]: { type: 'array', items: { type: 'object', properties, required, additionalProperties: false } } };
}

function plainSchema({ text, choice, ...column }: ShownColumn): object {
  if (text) return text.allowMultipleLines ? STRING : { ...STRING, maxLength: text.maxLength ?? SINGLE_LINE };
  if (choice) return choiceSchema(choice);
  if (column.number || column.currency) return { type: 'number' };
  if (column.dateTime) return INSTANT;
  if (column.boolean) return { type: 'boolean' };
  if (column.calculated) return { type: ['string', 'number', 'boolean'] };
  // Answers leave the facet of hyperlinks out (Graph's columndefinition page), so what has none is read as one.
  return LINK;
}

function choiceSchema({ choices = [], displayAs, allowTextEntry }: NonNullable<ShownColumn['choice']>): object {
  const one = allowTextEntry ? STRING : { enum: [...choices, ''] };
  return displayAs === 'checkBoxes' ? { type: 'array', items: one } : one;
}
