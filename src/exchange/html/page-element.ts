import { PLAIN_LOOK, type TextLook } from '../file/marked-text.ts';
import { cssColour, type Declarations } from './css.ts';

/** Attributes of an element by name. */
export type Attributes = Readonly<Record<string, string>>;

/** Elements whose words nobody reads on the page. */
const UNREAD = new Set(['script', 'style', 'template', 'svg', 'math', 'iframe', 'object', 'title', 'xml', 'noscript']);
/** Elements that begin and end lines. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const STRUCK = new Set(['s', 'strike', 'del']);

/** A list that is open, and the number of its last item. */
export interface OpenList {
  isOrdered: boolean;
  format: string;
  count: number;
}

/** An element that is open, with what holds for the words in it. */
export interface OpenElement {
  name: string;
  look: TextLook;
  font: string;
  heading: number | null;
  isUnread: boolean;
  isHidden: boolean;
  isPre: boolean;
  /** Its words are the mark of a paragraph in a list, as Word writes them. */
  isMark: boolean;
  list: OpenList | null;
  fill: string | null;
}

export const OUTSIDE: OpenElement = {
  name: '',
  look: PLAIN_LOOK,
  font: '',
  heading: null,
  isUnread: false,
  isHidden: false,
  isPre: false,
  isMark: false,
  list: null,
  fill: null,
};

interface NewElement {
  name: string;
  attributes: Attributes;
  declarations: Declarations;
}

/** What holds for the words of an element inside another. */
export function elementIn(around: OpenElement, { name, attributes, declarations }: NewElement): OpenElement {
  const isCell = name === 'td' || name === 'th';
  const fill = backgroundOf(attributes, declarations);
  const isTable = isCell || name === 'tr' || name === 'table' || name === 'body' || name === 'html';
  const heading = headingOf(name, attributes, declarations);
  return {
    name,
    look: {
      isStruck: isStruckBy(name, declarations) ?? around.look.isStruck,
      address: name === 'a' ? addressOf(attributes) : around.look.address,
      fill: isTable ? null : (fill ?? around.look.fill),
    },
    font: fontOf(attributes, declarations) ?? around.font,
    heading: heading ?? (isCell ? null : around.heading),
    isUnread: around.isUnread || UNREAD.has(name),
    isHidden: around.isHidden || (name !== 'tr' && isHiddenBy(attributes, declarations)),
    isPre: around.isPre || name === 'pre' || (declarations['white-space'] ?? '').startsWith('pre'),
    isMark: around.isMark || /ignore/i.test(declarations['mso-list'] ?? ''),
    list: name === 'ul' || name === 'ol' ? listOf(name, attributes, declarations) : null,
    fill,
  };
}

const fontOf = (attributes: Attributes, declarations: Declarations): string | undefined =>
  (declarations['font-family'] ?? attributes['face'])?.split(',')[0]?.replaceAll(/["']/g, '').trim();

function backgroundOf(attributes: Attributes, declarations: Declarations): string | null {
  const value =
    declarations['background-color'] ??
    declarations['background'] ??
    declarations['mso-highlight'] ??
    attributes['bgcolor'];
  return value === undefined ? null : cssColour(value);
}

function headingOf(name: string, attributes: Attributes, declarations: Declarations): number | null {
  if (/^h[1-6]$/.test(name)) return Number(name.slice(1));
  // LibreOffice writes a title as a paragraph of that class.
  if (/^MsoTitle/i.test(attributes['class'] ?? '') || (name === 'p' && attributes['class'] === 'title')) return 0;
  const level = declarations['mso-outline-level'] ?? (attributes['role'] === 'heading' ? attributes['aria-level'] : '');
  return /^[1-9]$/.test(level ?? '') ? Number(level) : null;
}

function isStruckBy(name: string, declarations: Declarations): true | null {
  const decoration = `${declarations['text-decoration'] ?? ''} ${declarations['text-decoration-line'] ?? ''}`;
  return STRUCK.has(name) || decoration.includes('line-through') ? true : null;
}

/** Nobody sees it. */
export function isHiddenBy(attributes: Attributes, declarations: Declarations): boolean {
  const isGone = /^none/i.test(declarations['display'] ?? '') || /^all/i.test(declarations['mso-hide'] ?? '');
  return isGone || 'hidden' in attributes;
}

/** A place on the same page is no address that anyone else could open. */
function addressOf({ href }: Attributes): string | null {
  return href === undefined || /^\s*(?:#|javascript:|$)/i.test(href) ? null : href.trim();
}

const FORMATS: Record<string, string> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  none: 'none',
};

function listOf(name: string, attributes: Attributes, declarations: Declarations): OpenList {
  const style = declarations['list-style-type'] ?? declarations['list-style'] ?? attributes['type'] ?? '';
  const start = spokenNumber(attributes['start']) ?? 1;
  return { isOrdered: name === 'ol', format: FORMATS[style.trim()] ?? 'decimal', count: start - 1 };
}

/** A whole number as an attribute has it, or null. */
export const spokenNumber = (text: string | undefined): number | null =>
  text !== undefined && /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : null;
