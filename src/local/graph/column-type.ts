import type { ColumnDefinition } from './column-definition.ts';

/** What a column holds, as far as reading and writing differ. */
export type ColumnType =
  | 'text'
  | 'note'
  | 'choice'
  | 'choices'
  | 'number'
  | 'dateTime'
  | 'boolean'
  | 'person'
  | 'people'
  | 'lookup'
  | 'lookups'
  | 'url'
  | 'calculated'
  | 'other';

/** Tells the type from the facet. Several choices are `displayAs: "checkBoxes"` (microsoft-graph-explorer-v4#3247). */
export function typeOf(column: ColumnDefinition): ColumnType {
  if (column.text) return column.text.allowMultipleLines ? 'note' : 'text';
  if (column.choice) return column.choice.displayAs === 'checkBoxes' ? 'choices' : 'choice';
  if (column.number || column.currency) return 'number';
  if (column.dateTime) return 'dateTime';
  if (column.boolean) return 'boolean';
  if (column.personOrGroup) return column.personOrGroup.allowMultipleSelection ? 'people' : 'person';
  if (column.lookup) return column.lookup.allowMultipleValues ? 'lookups' : 'lookup';
  if (column.hyperlinkOrPicture) return 'url';
  if (column.calculated) return 'calculated';
  return 'other';
}

/** True where the value is a row of another list, which answers show as `<Column>LookupId`. */
export function isLookup(column: ColumnDefinition): boolean {
  return column.personOrGroup !== undefined || column.lookup !== undefined;
}

const INDEXABLE: ReadonlySet<ColumnType> = new Set([
  'text',
  'choice',
  'number',
  'dateTime',
  'boolean',
  'person',
  'lookup',
]);

/** Multi-line text and what holds several values cannot be indexed (PnP-PowerShell#80, microsoft-365-community#922). */
export function isIndexable(column: ColumnDefinition): boolean {
  return INDEXABLE.has(typeOf(column));
}
