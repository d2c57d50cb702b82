import { invalidRequest } from './refusal.ts';

/** How a condition compares; `startswith` is a function in the text. */
type Operator = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';

/** One condition of a filter. `field` is a path such as `fields/Title`. */
export interface Condition {
  field: string;
  operator: Operator;
  value: string | number | boolean | null;
}

type Token = { kind: 'word' | 'string' | 'mark'; text: string };

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([(),])|([^\s(),']+))/gy;
const OPERATORS: ReadonlySet<string> = new Set(['eq', 'ne', 'lt', 'gt', 'le', 'ge']);

/**
 * Reads `fields/A eq 'it''s' and startswith(fields/B,'x')`. Only eq, ne, lt, gt, le, ge, startswith and `and` are
 * documented for items (Graph's listitem-list page); the rest is refused. @throws {Refusal}
 */
export function readFilter(text: string): Condition[] {
  const tokens = tokenise(text);
  const conditions = readConditions(tokens, text);
  if (tokens.length > 0) throw invalidFilter(text);
  return conditions;
}

const invalidFilter = (text: string) => invalidRequest(`Invalid filter clause: ${text.slice(0, 200)}`);

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const trimmed = text.trimEnd();
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (!match) throw invalidFilter(text);
    const [, string, mark, word] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.replaceAll("''", "'") });
    else tokens.push({ kind: mark ? 'mark' : 'word', text: mark ?? word ?? '' });
  }
  return tokens;
}

function readConditions(tokens: Token[], text: string): Condition[] {
  const conditions = readOne(tokens, text);
  while (tokens[0]?.kind === 'word' && tokens[0].text.toLowerCase() === 'and') {
    tokens.shift();
    conditions.push(...readOne(tokens, text));
  }
  return conditions;
}

function readOne(tokens: Token[], text: string): Condition[] {
  const first = tokens.shift();
  if (first?.kind === 'mark' && first.text === '(') {
    const inner = readConditions(tokens, text);
    take(tokens, ')', text);
    return inner;
  }
  if (first?.kind !== 'word') throw invalidFilter(text);
  if (first.text.toLowerCase() === 'startswith') return [readStartsWith(tokens, text)];
  const operator = tokens.shift()?.text ?? '';
  if (!OPERATORS.has(operator)) throw invalidFilter(text);
  return [{ field: first.text, operator: operator as Operator, value: literal(tokens.shift(), text) }];
}

function readStartsWith(tokens: Token[], text: string): Condition {
  take(tokens, '(', text);
  const field = tokens.shift();
  take(tokens, ',', text);
  const value = tokens.shift();
  take(tokens, ')', text);
  if (field?.kind !== 'word' || value?.kind !== 'string') throw invalidFilter(text);
  return { field: field.text, operator: 'startswith', value: value.text };
}

function take(tokens: Token[], mark: string, text: string): void {
  const next = tokens.shift();
  if (next?.kind !== 'mark' || next.text !== mark) throw invalidFilter(text);
}

function literal(token: Token | undefined, text: string): Condition['value'] {
  if (token?.kind === 'string') return token.text;
  if (token?.kind !== 'word') throw invalidFilter(text);
  if (token.text === 'null') return null;
  if (token.text === 'true' || token.text === 'false') return token.text === 'true';
  if (/^-?\d+(\.\d+)?$/.test(token.text)) return Number(token.text);
  if (/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(token.text)) return token.text;
  throw invalidFilter(text);
}
