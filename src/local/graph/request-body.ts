import type { IncomingMessage } from 'node:http';
import type { World } from './call.ts';
import type { Received } from './file-bytes.ts';
import { Refusal } from './refusal.ts';
import { PART_LIMIT_BYTES } from './upload-session.ts';

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

/** What came with a request: JSON, or bytes that are on disk by now. */
interface Content {
  size: number;
  body: unknown;
  received: Received | undefined;
}

const MEGABYTE = 1_048_576;

/** Reads what a request to Graph carries; files and parts of them go to the disk as they come. @throws {Refusal} */
export async function readContent(world: World, request: IncomingMessage, path: string): Promise<Content> {
  const isPart = path.startsWith('/upload/');
  if (request.method !== 'PUT' || !(isPart || path.endsWith('/content'))) {
    const bytes = await readBytes(request);
    return { size: bytes.length, body: parseJson(bytes), received: undefined };
  }
  const limit = isPart ? PART_LIMIT_BYTES : world.switches.get('simpleUploadMegabytes') * MEGABYTE;
  const received = await world.bytes.receive(request as AsyncIterable<Buffer>, limit);
  return { size: received.size, body: undefined, received };
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
