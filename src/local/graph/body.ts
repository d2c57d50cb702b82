import { invalidRequest } from './refusal.ts';

/** The body as an object. @throws {Refusal} */
export function objectBody(body: unknown): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw invalidRequest('The body of this request must be a JSON object.');
}

/** A text of the body. @throws {Refusal} where it is something else */
export function textOf(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidRequest(`'${name}' must be a string.`);
  return value;
}
