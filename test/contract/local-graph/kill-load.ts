import { createHash, randomBytes } from 'node:crypto';
import { tokenOf } from '../../setup/local-graph.ts';
import { LIST, SITE } from './ask.ts';

const AUTHORIZED = { Authorization: `Bearer ${tokenOf('officer')}` };
const JSON_TYPE = { ...AUTHORIZED, 'Content-Type': 'application/json' };
const STEP = 327_680;
/** What Graph allows in one `$batch` is 20; several writers at once keep more of them in flight. */
const IN_A_BATCH = 5;

/** What a server has acknowledged, over all its lives. */
export interface Ledger {
  /** Keys of items that were added. */
  items: Set<string>;
  /** The highest number that each counted item was changed to. */
  counts: Map<string, number>;
  /** Names of files with the hash of their bytes. */
  files: Map<string, string>;
  /** Addresses of uploads under way, with the bytes that were taken. */
  uploads: Map<string, number>;
  /** Acknowledged so far. */
  total(): number;
}

/** A ledger that tells of each acknowledgement. */
export function createLedger(onNote: () => void): Ledger & { note(what: (ledger: Ledger) => void): void } {
  let total = 0;
  const ledger: Ledger = {
    items: new Set(),
    counts: new Map(),
    files: new Map(),
    uploads: new Map(),
    total: () => total,
  };
  return {
    ...ledger,
    note(what) {
      what(ledger);
      total++;
      onNote();
    },
  };
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Writers of every kind at once, each noting what was acknowledged, until the server is gone. */
export async function writeUntilDeath(
  origin: string,
  round: number,
  ledger: ReturnType<typeof createLedger>,
): Promise<void> {
  const send = async (path: string, init: RequestInit): Promise<{ status: number; body: unknown } | null> => {
    try {
      const url = path.startsWith('http') ? path : `${origin}/graph/v1.0${path}`;
      const answer = await fetch(url, init);
      return { status: answer.status, body: await answer.json() };
    } catch (failure) {
      // The server died in the middle: nothing was acknowledged.
      if (failure instanceof TypeError || failure instanceof SyntaxError) return null;
      throw failure;
    }
  };
  const until = async (work: (number: number) => Promise<boolean>): Promise<void> => {
    for (let number = 0; await work(number); number++);
  };
  const post = (path: string, body: object) =>
    send(path, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });

  const single = (name: string) =>
    until(async (number) => {
      const key = `${round} ${name} ${number}`;
      const answer = await post(`${LIST}/items`, { fields: { Title: key, ActionKey: key } });
      if (answer?.status !== 201) return stopped(answer);
      ledger.note(({ items }) => items.add(key));
      return true;
    });

  const batch = () =>
    until(async (number) => {
      const keys = Array.from({ length: IN_A_BATCH }, (_, at) => `${round} batch ${number} ${at}`);
      const headers = { 'Content-Type': 'application/json' };
      const requests = keys.map((key) => {
        const body = { fields: { Title: key, ActionKey: key } };
        return { id: key, method: 'POST', url: `${LIST}/items`, headers, body };
      });
      const answer = await post('/$batch', { requests });
      if (answer?.status !== 200) return stopped(answer);
      const { responses } = answer.body as { responses: { id: string; status: number }[] };
      for (const { id, status } of responses) if (status === 201) ledger.note(({ items }) => items.add(id));
      return true;
    });

  const count = async (): Promise<void> => {
    const key = `${round} counted`;
    const made = await post(`${LIST}/items`, { fields: { Title: key, ActionKey: key, Position: 0 } });
    if (made?.status !== 201) return void stopped(made);
    ledger.note(({ items }) => items.add(key));
    const path = `${LIST}/items/${(made.body as { id: string }).id}/fields`;
    await until(async (number) => {
      const Position = number + 1;
      const answer = await send(path, { method: 'PATCH', headers: JSON_TYPE, body: JSON.stringify({ Position }) });
      if (answer?.status !== 200) return stopped(answer);
      ledger.note(({ counts }) => counts.set(key, Position));
      return true;
    });
  };

  const files = () =>
    until(async (number) => {
      const name = `${round} file ${number}.txt`;
      const bytes = randomBytes(20_000);
      const path = `${SITE}/drive/root:/small/${encodeURIComponent(name)}:/content`;
      const answer = await send(path, { method: 'PUT', headers: AUTHORIZED, body: bytes });
      if (answer?.status !== 201) return stopped(answer);
      ledger.note((known) => known.files.set(`small/${name}`, hashOf(bytes)));
      return true;
    });

  const uploads = () =>
    until(async (number) => {
      const name = `${round} large ${number}.bin`;
      const bytes = randomBytes(2 * STEP + 500);
      const path = `${SITE}/drive/root:/large/${encodeURIComponent(name)}:/createUploadSession`;
      const session = await post(path, {});
      if (session?.status !== 200) return stopped(session);
      const { uploadUrl } = session.body as { uploadUrl: string };
      const address = new URL(uploadUrl).pathname;
      ledger.note((known) => known.uploads.set(address, 0));
      for (let from = 0; from < bytes.length; from += STEP) {
        const body = bytes.subarray(from, from + STEP);
        const headers = { 'Content-Range': `bytes ${from}-${from + body.length - 1}/${bytes.length}` };
        const isLast = from + STEP >= bytes.length;
        // Whether the last part was done when its answer was lost is not known, so the session is no longer expected.
        if (isLast) ledger.uploads.delete(address);
        const answer = await send(uploadUrl, { method: 'PUT', headers, body });
        if (answer?.status !== (isLast ? 201 : 202)) return stopped(answer);
        if (isLast) ledger.note((known) => known.files.set(`large/${name}`, hashOf(bytes)));
        else ledger.note((known) => known.uploads.set(address, from + body.length));
      }
      return true;
    });

  await Promise.all([single('a'), single('b'), batch(), count(), files(), uploads()]);
}

/** A writer stops when the server is gone; an answer of another kind is a defect. @throws {Error} */
function stopped(answer: { status: number; body: unknown } | null): false {
  if (answer) throw new Error(`A write was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
  return false;
}
