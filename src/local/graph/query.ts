import { invalidRequest, Refusal } from './refusal.ts';

const SYSTEM_OPTIONS = new Set([
  'select',
  'expand',
  'filter',
  'top',
  'orderby',
  'skiptoken',
  'count',
  'skip',
  'search',
]);

/** The options of an address. OData's may be written with or without the dollar sign (microsoft-graph-docs, list-get). */
export interface Query {
  get(name: string): string | undefined;
  /** Name and value of each option, for links that repeat them. */
  entries(): [string, string][];
  /** Options of OData that nothing has asked for: what answers with them ignored would be kinder than Graph. */
  unheeded(): string[];
}

/** Reads what follows the question mark. @throws {Refusal} */
export function readQuery(raw: string): Query {
  const options = new Map<string, string>();
  for (const pair of raw.split('&').filter(Boolean)) {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const key = keyOf(name);
    if (options.has(key)) throw new Refusal(400, 'BadRequest', `Query option '${name}' was specified more than once.`);
    options.set(key, at < 0 ? '' : decode(pair.slice(at + 1)));
  }
  const heeded = new Set<string>();
  return {
    get(name) {
      heeded.add(name);
      return options.get(name);
    },
    entries: () => [...options],
    unheeded: () => [...options.keys()].filter((name) => SYSTEM_OPTIONS.has(name) && !heeded.has(name)),
  };
}

function keyOf(name: string): string {
  const bare = name.replace(/^\$/, '').toLowerCase();
  if (SYSTEM_OPTIONS.has(bare)) return bare;
  if (name.startsWith('$'))
    throw new Refusal(400, 'BadRequest', `The query specified in the URI is not valid: '${name}'.`);
  return name;
}

/** Undoes percent encoding. @throws {Refusal} where it is broken */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch (failure) {
    if (failure instanceof URIError) throw invalidRequest(`The address is not well encoded: ${text.slice(0, 80)}`);
    throw failure;
  }
}

/** `$top` as a number. @throws {Refusal} */
export function readTop(query: Query): number | undefined {
  const text = query.get('top');
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text) || Number(text) === 0) {
    throw new Refusal(400, 'BadRequest', `Invalid value '${text}' for $top: a positive integer is needed.`);
  }
  return Number(text);
}

/** One thing to expand, with the options in its brackets. */
export interface Expansion {
  name: string;
  options: Query;
}

/** Reads `$expand=fields($select=A,B),columns`. @throws {Refusal} */
export function readExpand(query: Query): Expansion[] {
  return splitOutside(query.get('expand') ?? '', ',').map((part) => {
    const match = /^([A-Za-z]+)(?:\((.*)\))?$/s.exec(part.trim());
    if (!match?.[1]) throw new Refusal(400, 'BadRequest', `Parsing OData Select and Expand failed at '${part}'.`);
    return {
      name: match[1],
      options: readQuery(
        splitOutside(match[2] ?? '', ';')
          .map(escapePart)
          .join('&'),
      ),
    };
  });
}

/** Options in brackets are decoded already, so what would be read as syntax is encoded once more. */
function escapePart(part: string): string {
  const at = part.indexOf('=');
  return at < 0 ? part.trim() : `${part.slice(0, at).trim()}=${encodeURIComponent(part.slice(at + 1))}`;
}

/** Names of `$select`, or null where everything usual is meant. */
export function readSelect(query: Query): string[] | null {
  const names = query
    .get('select')
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return names && names.length > 0 && !names.includes('*') ? names : null;
}

function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (text[at] !== separator || depth > 0) continue;
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  return [...parts, text.slice(from)].filter((part) => part.trim() !== '');
}
