import { attributeOf, childOf, elementsIn, localName, setAttribute, textIn } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { escapeXml } from '../xml-text.ts';
import type { Redact } from './name-redactor.ts';
import { redactFormula } from './redact-formula.ts';
import { redactLine } from './redact-line.ts';
import { asIdentifier, type StructuralNames } from './structural-names.ts';

/** What stands for names, in words and in what parts of a file call each other. */
export interface Redaction {
  redact: Redact;
  names: StructuralNames;
}

/** Attributes that say who wrote or changed something; a reader needs some text there. */
const AUTHORS = new Set(['author', 'initials', 'lastModifiedBy', 'refreshedBy', 'userName', 'user']);
/** Elements that name people and where their files are kept. */
const PEOPLE = new Set(['creator', 'lastModifiedBy', 'Manager', 'author']);
/** Attributes that hold words for people. Others name fonts, styles and parts, which a name must not change. */
const WORDS = new Set([
  'descr',
  'title',
  'alt',
  'tooltip',
  'display',
  'prompt',
  'promptTitle',
  'error',
  'errorTitle',
  'text',
  'displayText',
  'instr',
  'string',
  'comment',
  'description',
]);
/** Attributes that hold words in some elements only: filters, lists, pivot tables, pictures, content controls. */
const WORDS_OF: Record<string, string[]> = {
  filter: ['val'],
  customFilter: ['val'],
  s: ['v'],
  tableColumn: ['name'],
  cacheField: ['name'],
  dataField: ['name'],
  listItem: ['value'],
  listEntry: ['val'],
  alias: ['val'],
  tag: ['val'],
  docVar: ['val'],
  docPr: ['name'],
  cNvPr: ['name'],
  customWorkbookView: ['name'],
  scenario: ['name'],
  userInfo: ['name'],
  person: ['displayName', 'userId'],
};
/** Attributes by which parts of a document call each other. */
const LABELS: Record<string, string> = { bookmarkStart: 'name', hyperlink: 'anchor' };
const FORMULAS = new Set([
  'f',
  'formula',
  'formula1',
  'formula2',
  'definedName',
  'calculatedColumnFormula',
  'totalsRowFormula',
]);
/** What holds the words of one line, however many pieces they stand in. */
const LINES = new Set(['p', 'si', 'is', 'text']);
const PAGE_EDGE = /^(?:odd|even|first)(?:Header|Footer)$/;
/** What sets letters, pages and dates within the words at the top or foot of a sheet (ECMA-376, 18.3.1.46). */
const EDGE_CODE = /(&(?:"[^"]*"|\d+|K[\dA-F]{6}|K\d\d[+-]\d{3}|.))/i;

/** Takes names out of an element and all that is inside it. */
export function redactElement(element: XmlElement, redaction: Redaction): void {
  redactAttributes(element, redaction);
  const name = localName(element);
  if (PEOPLE.has(name)) element.children = [];
  else if (LINES.has(name)) redactLine(element, redaction.redact);
  if (name === 'dataValidations') dropLongLists(element, redaction);
  element.children = element.children.map((node) => {
    if (typeof node !== 'string') return node;
    const words = textIn(node);
    const redacted = redactWords(words, name, redaction);
    return redacted === words ? node : escapeXml(redacted);
  });
  for (const node of element.children) if (typeof node !== 'string') redactElement(node, redaction);
}

function redactWords(words: string, element: string, { redact, names }: Redaction): string {
  if (FORMULAS.has(element)) return redactFormula(words, redact, names);
  if (element === 'lpstr') return names.sheets.get(words) ?? names.identifiers.get(words) ?? redact(words);
  if (element === 'instrText') return redact(words.replaceAll(/[^\s":]+_[^\s":]+/g, (label) => asLabel(label, redact)));
  if (PAGE_EDGE.test(element))
    return words
      .split(EDGE_CODE)
      .map((piece, at) => (at % 2 === 0 ? redact(piece) : piece))
      .join('');
  return redact(words);
}

const asLabel = (label: string, redact: Redact): string =>
  redact(label) === label ? label : asIdentifier(redact(label));

function redactAttributes(element: XmlElement, { redact, names }: Redaction): void {
  const own = localName(element);
  for (const [, name = ''] of element.attributes.matchAll(/\s(?:[\w.-]+:)?([\w.-]+)\s*=/g)) {
    const value = attributeOf(element, name) ?? '';
    const redacted = redactedValue({ element, own, name, value }, { redact, names });
    if (redacted !== value) setAttribute(element, name, redacted);
  }
}

interface Attribute {
  element: XmlElement;
  own: string;
  name: string;
  value: string;
}

function redactedValue({ element, own, name, value }: Attribute, { redact, names }: Redaction): string {
  if (AUTHORS.has(name) || (own === 'absPath' && name === 'url')) return '';
  if (name === 'Target')
    return attributeOf(element, 'TargetMode') === 'External' && redact(value) !== value ? 'about:blank' : value;
  if (own === 'sheet' && name === 'name') return names.sheets.get(value) ?? value;
  if (own === 'definedName' && name === 'name') return names.identifiers.get(value) ?? value;
  if (own === 'table' && (name === 'name' || name === 'displayName')) return names.identifiers.get(value) ?? value;
  if (own === 'hyperlink' && name === 'location') return redactFormula(value, redact, names);
  if (LABELS[own] === name) return asLabel(value, redact);
  return WORDS.has(name) || WORDS_OF[own]?.includes(name) ? redact(value) : value;
}

/** Excel takes no list to choose from that is longer than this (in letters), and repairs a file that has one. */
const LONGEST_LIST = 255;

function dropLongLists(list: XmlElement, { redact, names }: Redaction): void {
  const isTooLong = (one: XmlElement): boolean => {
    const written = textIn(childOf(one, 'formula1') ?? '');
    return redactFormula(written, redact, names).length > LONGEST_LIST + 2 && written.length <= LONGEST_LIST + 2;
  };
  const lists = elementsIn(list, 'dataValidation').filter((one) => !isTooLong(one));
  if (lists.length === elementsIn(list, 'dataValidation').length) return;
  list.children = lists;
  if (lists.length > 0) return setAttribute(list, 'count', String(lists.length));
  // An empty list of lists is no valid part of a sheet; a rule that allows anything says the same.
  const anything = {
    ...list,
    name: list.name.replace(/s$/, ''),
    attributes: ' sqref="A1"',
    children: [],
    isEmptyTag: true,
  };
  list.children = [anything];
  setAttribute(list, 'count', '1');
}
