import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const LIMIT_BYTES = 4 * 1024 * 1024;
/** Beyond the limit a body is read on and thrown away, so that the client gets to read the refusal; but not for ever. */
const PATIENCE_BYTES = 16 * LIMIT_BYTES;

/** Reads a body of 4 MB at most. @throws {Refusal} 413 */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > PATIENCE_BYTES) break;
    if (size > LIMIT_BYTES) chunks = [];
    else chunks.push(chunk);
  }
  if (size > LIMIT_BYTES)
    throw new Refusal(413, 'requestEntityTooLarge', 'The body of the request is larger than 4 MB.');
  return Buffer.concat(chunks);
}

/** The JSON of a body, undefined where there is none. @throws {Refusal} */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text) as unknown;
  } catch (failure) {
    if (!(failure instanceof SyntaxError || failure instanceof TypeError)) throw failure;
    throw new Refusal(400, 'BadRequest', 'Unable to read JSON request payload. Please ensure the body is valid JSON.');
  }
}
