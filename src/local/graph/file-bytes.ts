import { randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** Bytes that came in and are on disk; what does not take them into the database by name loses them. */
export interface Received {
  blob: string;
  size: number;
}

/** The bytes of files, each under a name of its own in a folder beside the data file. */
export interface FileBytes {
  /** Writes what comes in, to the disk. @throws {Refusal} 413 above the limit */
  receive(source: AsyncIterable<Buffer>, limit: number): Promise<Received>;
  /** A name for bytes that come in parts. */
  reserve(): string;
  /** Puts received bytes at a place of others, to the disk; what a killed server left behind that place is overwritten. */
  put(blob: string, at: number, part: Received): void;
  stream(blob: string): NodeJS.ReadableStream;
  /** Names bytes that may no longer be needed; `bury` looks whether that became true. */
  doom(blob: string): void;
  bury(isNeeded: (blob: string) => boolean): void;
  /** Removes all that the database does not name: a server that was killed leaves such. */
  sweep(isNeeded: (blob: string) => boolean): void;
}

/** Opens the folder, making it where it is missing. */
export function openFileBytes(folder: string): FileBytes {
  mkdirSync(folder, { recursive: true });
  const doomed = new Set<string>();
  const pathOf = (blob: string): string => join(folder, blob);
  const remove = (blob: string): void => rmSync(pathOf(blob), { force: true });
  return {
    async receive(source, limit) {
      const blob = randomUUID();
      try {
        const size = await writeAll(pathOf(blob), source, limit);
        syncFolder(folder);
        return { blob, size };
      } catch (failure) {
        remove(blob);
        throw failure;
      }
    },
    reserve: () => randomUUID(),
    put(blob, at, part) {
      writeAt(pathOf(blob), at, readFileSync(pathOf(part.blob)));
      syncFolder(folder);
    },
    stream: (blob) => createReadStream(pathOf(blob)),
    doom: (blob) => void doomed.add(blob),
    bury(isNeeded) {
      for (const blob of doomed) if (!isNeeded(blob)) remove(blob);
      doomed.clear();
    },
    sweep(isNeeded) {
      for (const blob of readdirSync(folder)) if (!isNeeded(blob)) remove(blob);
    },
  };
}

/** Beyond the limit a body is read on for a while and thrown away, so that the client gets to read the refusal. */
const PATIENCE = 2;

async function writeAll(path: string, source: AsyncIterable<Buffer>, limit: number): Promise<number> {
  const file = await open(path, 'wx');
  try {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > PATIENCE * limit) break;
      if (size <= limit) await file.write(chunk);
    }
    if (size > limit) throw new Refusal(413, 'requestEntityTooLarge', `The body is larger than ${limit} bytes.`);
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

function writeAt(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, at === 0 ? 'w' : 'r+');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A file's name is durable only when its folder is. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
