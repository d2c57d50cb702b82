import type { Answer } from './wire.ts';

/** The question stays open. The message says why. */
export class Unsettled extends Error {
  override readonly name = 'Unsettled';
}

interface Failure {
  error?: { code?: unknown; message?: unknown };
}

/** Graph's name for a refusal; empty where it gives none. */
export function codeOf({ body }: Answer): string {
  const code = (body as Failure | null)?.error?.code;
  return typeof code === 'string' ? code : '';
}

/** “412 resourceModified, “ETag does not match””. */
export function inWords(answer: Answer): string {
  const message = (answer.body as Failure | null)?.error?.message;
  return [
    `${answer.status}${codeOf(answer) ? ` ${codeOf(answer)}` : ''}`,
    ...(typeof message === 'string' && message ? [`“${message.slice(0, 200)}”`] : []),
  ].join(', ');
}

export const isGood = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** The body of an answer that must be a good one. @throws {Unsettled} with what was being done */
export function bodyOf<T>(answer: Answer, doing: string): T {
  if (!isGood(answer)) throw new Unsettled(`${doing} was answered with ${inWords(answer)}.`);
  return answer.body as T;
}

/** A refusal's status as a finding; null where it was none, which no status can say. */
export function refusalOf(answer: Answer): { value: number | null; seen: string } {
  return isGood(answer)
    ? { value: null, seen: `it was taken, with ${answer.status}` }
    : { value: answer.status, seen: inWords(answer) };
}
