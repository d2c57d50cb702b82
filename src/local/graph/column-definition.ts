import { invalidRequest } from './refusal.ts';

/** A column as Graph's columnDefinition describes it; exactly one of the facets says its type. */
export interface ColumnDefinition {
  name: string;
  displayName: string;
  description: string;
  columnGroup: string;
  required: boolean;
  readOnly: boolean;
  hidden: boolean;
  indexed: boolean;
  enforceUniqueValues: boolean;
  defaultValue?: { value?: string; formula?: string };
  validation?: object;
  text?: TextFacet;
  choice?: { allowTextEntry: boolean; choices: string[]; displayAs: string };
  dateTime?: { displayAs: string; format: string };
  number?: NumberFacet;
  currency?: { locale?: string };
  boolean?: object;
  personOrGroup?: { allowMultipleSelection: boolean; displayAs: string; chooseFromType: string };
  lookup?: { allowMultipleValues: boolean; allowUnlimitedLength: boolean; columnName: string; listId: string };
  hyperlinkOrPicture?: { isPicture: boolean };
  calculated?: { formula?: string; format?: string; outputType?: string };
  term?: object;
  thumbnail?: object;
  geolocation?: object;
  contentApprovalStatus?: object;
}

interface TextFacet {
  allowMultipleLines: boolean;
  appendChangesToExistingText: boolean;
  linesForEditing: number;
  maxLength?: number;
  textType?: string;
}

interface NumberFacet {
  decimalPlaces: string;
  displayAs: string;
  minimum?: number;
  maximum?: number;
}

type Kind = 'boolean' | 'string' | 'number' | 'strings' | 'object' | readonly string[];

/** Properties of each facet with their types (Graph's metadata for columnDefinition). */
const FACETS: Record<string, Record<string, Kind>> = {
  boolean: {},
  calculated: { format: 'string', formula: 'string', outputType: 'string' },
  choice: { allowTextEntry: 'boolean', choices: 'strings', displayAs: ['checkBoxes', 'dropDownMenu', 'radioButtons'] },
  currency: { locale: 'string' },
  dateTime: { displayAs: ['default', 'friendly', 'standard'], format: ['dateOnly', 'dateTime'] },
  lookup: {
    allowMultipleValues: 'boolean',
    allowUnlimitedLength: 'boolean',
    columnName: 'string',
    listId: 'string',
    primaryLookupColumnId: 'string',
  },
  number: {
    decimalPlaces: ['automatic', 'none', 'one', 'two', 'three', 'four', 'five'],
    displayAs: ['number', 'percentage'],
    maximum: 'number',
    minimum: 'number',
  },
  personOrGroup: {
    allowMultipleSelection: 'boolean',
    chooseFromType: ['peopleAndGroups', 'peopleOnly'],
    displayAs: 'string',
  },
  text: {
    allowMultipleLines: 'boolean',
    appendChangesToExistingText: 'boolean',
    linesForEditing: 'number',
    maxLength: 'number',
    textType: ['plain', 'richText'],
  },
  term: { allowMultipleValues: 'boolean', showFullyQualifiedName: 'boolean' },
  hyperlinkOrPicture: { isPicture: 'boolean' },
  thumbnail: {},
  geolocation: {},
  contentApprovalStatus: {},
};

const SETTINGS: Record<string, Kind> = {
  name: 'string',
  displayName: 'string',
  description: 'string',
  columnGroup: 'string',
  required: 'boolean',
  readOnly: 'boolean',
  hidden: 'boolean',
  indexed: 'boolean',
  enforceUniqueValues: 'boolean',
  defaultValue: 'object',
  validation: 'object',
};

/** The names of the facets that a column body carries, after each of its properties was checked. @throws {Refusal} */
export function checkColumnBody(body: Record<string, unknown>): string[] {
  const facets: string[] = [];
  for (const [key, value] of Object.entries(body)) {
    if (key.startsWith('@odata.') || key === 'id' || key === 'type') continue;
    if (Object.hasOwn(FACETS, key)) {
      if (value === null) continue;
      checkObject(key, value, FACETS[key] ?? {});
      facets.push(key);
    } else {
      const kind = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
      if (!kind)
        throw invalidRequest(`The property '${key}' does not exist on type 'microsoft.graph.columnDefinition'.`);
      if (value === null) continue;
      if (key === 'defaultValue') checkObject(key, value, { value: 'string', formula: 'string' });
      else checkKind(key, value, kind);
    }
  }
  if (facets.length > 1) throw invalidRequest(`A column has one type; this body names ${facets.join(' and ')}.`);
  return facets;
}

function checkObject(name: string, value: unknown, kinds: Record<string, Kind>): void {
  if (typeof value !== 'object' || Array.isArray(value)) throw invalidRequest(`'${name}' must be an object.`);
  for (const [key, inner] of Object.entries(value as object)) {
    if (key.startsWith('@odata.') || inner === null) continue;
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (!kind) throw invalidRequest(`The property '${key}' does not exist on '${name}'.`);
    checkKind(`${name}.${key}`, inner, kind);
  }
}

function checkKind(name: string, value: unknown, kind: Kind): void {
  const fits =
    kind === 'strings'
      ? Array.isArray(value) && value.every((one) => typeof one === 'string')
      : typeof kind === 'string'
        ? typeof value === kind && !Array.isArray(value)
        : kind.includes(value as string);
  if (fits) return;
  throw invalidRequest(`'${name}' must be ${typeof kind === 'string' ? kind : `one of ${kind.join(', ')}`}.`);
}
