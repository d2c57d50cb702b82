import type { ColumnType } from './schema.ts';

/** A column as Graph makes one. Facets are from microsoft-graph-docs, columnDefinition. */
export type ColumnDefinition = Record<string, unknown> & { name: string };

/**
 * The body that makes a column. `appendChangesToExistingText` is never sent: Graph makes an append column as soon as it
 * is named at all, even as false (microsoft-graph-docs-contrib#159).
 */
export function columnDefinition(name: string, type: ColumnType): ColumnDefinition {
  if (typeof type === 'object')
    return { name, choice: { choices: type.choices, allowTextEntry: false, displayAs: 'dropDownMenu' } };
  switch (type) {
    case 'key':
      return { name, indexed: true, enforceUniqueValues: true, text: { allowMultipleLines: false, maxLength: 255 } };
    case 'lookup':
      return { name, indexed: true, text: { allowMultipleLines: false, maxLength: 255 } };
    case 'text':
      return { name, text: { allowMultipleLines: false, maxLength: 255 } };
    case 'lines':
      return { name, text: { allowMultipleLines: true, textType: 'plain' } };
    case 'number':
      return { name, number: {} };
    case 'yesNo':
      return { name, boolean: {} };
    case 'moment':
      return { name, dateTime: { format: 'dateTime', displayAs: 'standard' } };
  }
}
