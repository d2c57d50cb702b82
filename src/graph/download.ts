import { GraphFailure } from './graph-failure.ts';
import { toGraphFailure } from './sdk-failure.ts';

const PATIENCE_MS = 60_000;
const TRIES = 3;

/**
 * Reads a file from the address that Graph gave for it. Browsers may not follow `/content` there themselves, since a
 * redirect is refused after a preflight (Graph's driveitem-get-content page). @throws {GraphFailure}
 */
export async function download(get: typeof fetch, address: string): Promise<Uint8Array> {
  for (let tries = 1; ; tries++) {
    try {
      return await readOnce(get, address);
    } catch (thrown) {
      const failure = toGraphFailure(thrown);
      if (tries === TRIES || !failure.isOutcomeUnknown) throw failure;
    }
  }
}

async function readOnce(get: typeof fetch, address: string): Promise<Uint8Array> {
  const response = await get(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new GraphFailure(response.status, '', `The file could not be read (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
