import type { IncomingMessage } from 'node:http';

/** What a request brought, or why it is not taken: a status of HTTP and a sentence. */
export type JsonBody = { json: unknown } | { status: number; problem: string };

/** More than anybody here needs to say. */
const LIMIT_BYTES = 8 * 1024;
/** Beyond the limit a body is read on and thrown away, so that the client gets to read the refusal; but not for ever. */
const PATIENCE_BYTES = 64 * LIMIT_BYTES;

/** Reads the JSON that a request brings. @throws {Error} Node's own where the client goes away meanwhile */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  if (!/^application\/json(;|$)/.test(request.headers['content-type'] ?? ''))
    return { status: 415, problem: 'Send JSON, and say so in Content-Type.' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > PATIENCE_BYTES) break;
    if (size <= LIMIT_BYTES) chunks.push(chunk);
  }
  if (size > LIMIT_BYTES) return { status: 413, problem: `More than ${LIMIT_BYTES} bytes are not read here.` };
  try {
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { status: 400, problem: 'This is no JSON.' };
  }
}
