import type { ColumnDefinition } from './column-definition.ts';
import type { Column } from './column-store.ts';
import { guidFrom } from './guid.ts';

type Facets = Pick<ColumnDefinition, 'text' | 'number' | 'dateTime' | 'personOrGroup' | 'boolean' | 'calculated'>;

const TEXT: Facets = {
  text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
};
const NUMBER: Facets = { number: { decimalPlaces: 'none', displayAs: 'number' } };
const INSTANT: Facets = { dateTime: { displayAs: 'default', format: 'dateTime' } };
const PERSON: Facets = {
  personOrGroup: { allowMultipleSelection: false, displayAs: 'nameWithPresence', chooseFromType: 'peopleAndGroups' },
};

const READ_ONLY: readonly [name: string, displayName: string, facets: Facets, hidden?: boolean][] = [
  ['ID', 'ID', NUMBER],
  ['ContentType', 'Content Type', TEXT],
  ['Modified', 'Modified', INSTANT],
  ['Created', 'Created', INSTANT],
  ['Author', 'Created By', PERSON],
  ['Editor', 'Modified By', PERSON],
  ['_UIVersionString', 'Version', TEXT],
  ['Attachments', 'Attachments', { boolean: {} }],
  ['Edit', 'Edit', TEXT],
  ['LinkTitleNoMenu', 'Title', { calculated: {} }],
  ['LinkTitle', 'Title', { calculated: {} }],
  ['ItemChildCount', 'Item Child Count', NUMBER],
  ['FolderChildCount', 'Folder Child Count', NUMBER],
  ['AppAuthor', 'App Created By', PERSON, true],
  ['AppEditor', 'App Modified By', PERSON, true],
];

/** A definition with every setting at its usual value. */
export function plainDefinition(name: string, displayName: string): ColumnDefinition {
  return {
    name,
    displayName,
    description: '',
    columnGroup: 'Custom Columns',
    required: false,
    readOnly: false,
    hidden: false,
    indexed: false,
    enforceUniqueValues: false,
  };
}

/** The columns that a generic list is born with. */
export function builtInColumns(listId: string): Column[] {
  const make = (definition: ColumnDefinition): Column => ({
    id: guidFrom('column', listId, definition.name),
    name: definition.name,
    definition: { ...definition, columnGroup: '_Hidden' },
    builtIn: true,
  });
  return [
    make({ ...plainDefinition('Title', 'Title'), required: true, ...TEXT }),
    ...READ_ONLY.map(([name, displayName, facets, hidden = false]) =>
      make({ ...plainDefinition(name, displayName), readOnly: true, hidden, indexed: name === 'ID', ...facets }),
    ),
  ];
}
