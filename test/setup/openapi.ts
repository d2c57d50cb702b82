import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { GraphAnswer } from '../../src/local/graph/server.ts';
import { templateOf } from './openapi-path.ts';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  type?: string;
  additionalProperties?: boolean | Schema;
  patternProperties?: Record<string, Schema>;
  [more: string]: unknown;
}

type Responses = Record<string, { content?: Record<string, { schema: Schema }> }>;

interface OpenApi {
  paths: Record<string, Record<string, { responses: Responses }>>;
  components: { schemas: Record<string, Schema> };
}

/** Checks answers against the OpenAPI copy and remembers what did not fit. */
export interface AnswerChecker {
  check(answer: GraphAnswer): void;
  /** A sentence per answer that did not fit. */
  readonly violations: readonly string[];
}

const DOCUMENT = JSON.parse(
  readFileSync(new URL('../fixtures/graph-v1-subset.openapi.json', import.meta.url), 'utf8'),
) as OpenApi;
const ERROR = '#/components/schemas/microsoft.graph.ODataErrors.ODataError';

/**
 * A strict checker: a member that the schema does not name is an error, `@odata.*` annotations excepted, with
 * inheritance flattened so that `allOf` cannot hide one. Sets of field values are open, as Graph's type is.
 */
export function createAnswerChecker(): AnswerChecker {
  const violations: string[] = [];
  return {
    violations,
    check(answer) {
      const wrong = judge(answer);
      if (wrong) violations.push(`${answer.method} ${answer.path} ${answer.status}: ${wrong}`);
    },
  };
}

function judge({ method, path, status, body }: GraphAnswer): string | null {
  if (status >= 400) return fits({ $ref: ERROR }, body);
  if (path.startsWith('/upload/')) return judgeUpload(status, body);
  const template = templateOf(path, Object.keys(DOCUMENT.paths));
  const operation = template === null ? undefined : DOCUMENT.paths[template]?.[method.toLowerCase()];
  if (!operation) return 'no such operation in the OpenAPI document';
  const response = operation.responses[String(status)];
  if (!response) return `the status is not among ${Object.keys(operation.responses).join(', ')}`;
  const schema = response.content?.['application/json']?.schema;
  if (!schema) return body === null ? null : 'there should be no body';
  return fits(schema, body);
}

/** An `uploadUrl` is not Graph's own, so the document has no path for it (Graph's createUploadSession page). */
function judgeUpload(status: number, body: unknown): string | null {
  if (status === 204) return body === null ? null : 'there should be no body';
  const isItem = status === 201 || (status === 200 && typeof body === 'object' && body !== null && 'id' in body);
  return fits({ $ref: `#/components/schemas/microsoft.graph.${isItem ? 'driveItem' : 'uploadSession'}` }, body);
}

function fits(schema: Schema, body: unknown): string | null {
  const validate = validatorOf(schema);
  if (validate(body)) return null;
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'enum')
    .map(({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`)
    .join('; ');
}

const validators = new Map<string, ValidateFunction>();
const ajv = createAjv();

/** Validators are made once in a process, since a schema reaches some hundred others. */
function validatorOf(schema: Schema): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = validators.get(key) ?? ajv.compile(strict(schema));
  validators.set(key, known);
  return known;
}

function createAjv(): Ajv {
  const made = new Ajv({ strict: false, allErrors: true });
  addFormats.default(made);
  for (const name of [
    'int16',
    'int32',
    'int64',
    'float',
    'double',
    'decimal',
    'binary',
    'base64url',
    'duration',
    'uuid',
  ]) {
    made.addFormat(name, true);
  }
  for (const [name, schema] of Object.entries(DOCUMENT.components.schemas)) {
    made.addSchema(strict(schema), `#/components/schemas/${name}`);
  }
  return made;
}

/** Makes a schema strict: one object instead of `allOf`, and nothing in it that is not named. */
function strict(schema: Schema): Schema {
  const flat = schema.allOf ? flatten(schema) : schema;
  const inner = Object.fromEntries(
    Object.entries(flat).map(([key, value]) => [key, strictValue(key, value)]),
  ) as Schema;
  const isOpen = inner.additionalProperties !== undefined && inner.additionalProperties !== false;
  if (!inner.properties || isOpen) return inner;
  return { ...inner, additionalProperties: false, patternProperties: { '@(odata|microsoft\\.graph)\\.': {} } };
}

function strictValue(key: string, value: unknown): unknown {
  if (key === 'properties') {
    return Object.fromEntries(
      Object.entries(value as Record<string, Schema>).map(([name, one]) => [name, strict(one)]),
    );
  }
  if (key === 'items' || (key === 'additionalProperties' && typeof value === 'object')) return strict(value as Schema);
  if (key === 'anyOf' || key === 'oneOf') return (value as Schema[]).map(strict);
  return value;
}

/** What a type and the types it derives from have, as one. */
function flatten(schema: Schema): Schema {
  const parts = (schema.allOf ?? []).map((part) => flatten(part.$ref ? resolve(part.$ref) : part));
  const { allOf: _, ...own } = schema;
  const all = [...parts, own];
  const isOpen = all.some(({ additionalProperties }) => additionalProperties === true);
  return {
    type: 'object',
    properties: Object.assign({}, ...all.map(({ properties }) => properties ?? {})) as Record<string, Schema>,
    required: all.flatMap(({ required }) => required ?? []),
    ...(isOpen ? { additionalProperties: true } : {}),
  };
}

function resolve(ref: string): Schema {
  const schema = DOCUMENT.components.schemas[ref.slice('#/components/schemas/'.length)];
  if (!schema) throw new Error(`The OpenAPI document has no ${ref}.`);
  return schema;
}
