import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { GraphAnswer } from '../../src/local/graph/server.ts';
import type { AnswerChecker } from './openapi.ts';
import { schemaOfFields, type ShownColumn } from './field-schema.ts';

/** Reads an address of Graph as an onlooker who may read everything; null where there is nothing. */
export type Look = (path: string) => unknown;

type Fields = Record<string, unknown>;

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);

/**
 * Checks field values against a schema that is made of their list's own columns, which are read as any client reads them
 * and anew after each change of a list or its columns.
 */
export function createFieldChecker(look: Look): AnswerChecker {
  const violations: string[] = [];
  const columns = createColumnMemory(look);
  return {
    violations,
    check(answer) {
      if (answer.status >= 400) return;
      if (changesColumns(answer)) columns.forget();
      const touched = /^.*\/lists\/[^/]+(?=\/items)/.exec(answer.path)?.[0];
      if (touched !== undefined) columns.validatorOf(touched);
      for (const { list, fields } of fieldSetsOf(answer)) {
        const wrong = judge(columns.validatorOf(list), fields);
        if (wrong) violations.push(`${answer.method} ${answer.path} ${answer.status}: fields ${wrong}`);
      }
    },
  };
}

const changesColumns = ({ method, path }: GraphAnswer): boolean =>
  method !== 'GET' && /\/lists(\/[^/]+(\/columns(\/[^/]+)?)?)?\/?$/.test(path);

function judge(validate: ValidateFunction | null, fields: Fields): string | null {
  if (!validate) return 'of a list whose columns cannot be read';
  if (validate(fields)) return null;
  return (validate.errors ?? [])
    .filter(({ keyword, schemaPath }) => keyword !== 'anyOf' && !schemaPath.endsWith('/anyOf/1/type'))
    .map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`)
    .join('; ');
}

const compilations = new Map<string, ValidateFunction>();

/** A schema is compiled once in a process: the lists of one test have the columns that those of the next have. */
function compiled(schema: object): ValidateFunction {
  const key = JSON.stringify(schema);
  const made = compilations.get(key) ?? ajv.compile(schema);
  compilations.set(key, made);
  return made;
}

/** What is known of the columns of each list. */
function createColumnMemory(look: Look) {
  const validators = new Map<string, ValidateFunction | null>();
  // Items keep a choice that the column has since lost, so every choice that it ever had is remembered.
  const choices = new Map<string, Set<string>>();
  const remember = (column: ShownColumn): ShownColumn => {
    if (!column.choice) return column;
    const known = new Set([...(choices.get(column.id) ?? []), ...(column.choice.choices ?? [])]);
    choices.set(column.id, known);
    return { ...column, choice: { ...column.choice, choices: [...known] } };
  };
  const read = (list: string): ValidateFunction | null => {
    const page = look(`${list}/columns`) as { value: ShownColumn[] } | null;
    return page && compiled(schemaOfFields(page.value.map(remember)));
  };
  return {
    validatorOf(list: string): ValidateFunction | null {
      const known = validators.has(list) ? (validators.get(list) ?? null) : read(list);
      validators.set(list, known);
      return known;
    },
    forget: () => validators.clear(),
  };
}

interface FieldSet {
  /** The address of its list. */
  list: string;
  fields: Fields;
}

/** Every set of field values in an answer: of items, of one item, alone, of versions, of lists that hold their items. */
function fieldSetsOf({ path, body }: GraphAnswer): FieldSet[] {
  const [, lists, key, more = ''] = /^(.*\/lists)(?:\/([^/]+))?(\/.*)?$/.exec(path.replace(/\/$/, '')) ?? [];
  if (lists === undefined || !isObject(body) || more.startsWith('/columns')) return [];
  if (more === '') return listsIn(body).flatMap((one) => expandedItems(lists, key, one));
  const list = `${lists}/${key}`;
  if (/\/items\/.*\/fields$/.test(more)) return [{ list, fields: body }];
  return fieldsOf(body).map((fields) => ({ list, fields }));
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listsIn = (body: Fields): Fields[] => (Array.isArray(body['value']) ? body['value'].filter(isObject) : [body]);

function expandedItems(lists: string, key: string | undefined, list: Fields): FieldSet[] {
  if (!Array.isArray(list['items'])) return [];
  const address = `${lists}/${key ?? String(list['id'])}`;
  return fieldsOf({ value: list['items'] }).map((fields) => ({ list: address, fields }));
}

function fieldsOf(body: Fields): Fields[] {
  const holders = Array.isArray(body['value']) ? body['value'].filter(isObject) : [body];
  return holders.map(({ fields }) => fields).filter(isObject);
}
