import { Inflate } from 'fflate';
import { packedBytes, readDirectory, type ZipEntry } from './zip-directory.ts';

/** A zip that is broken or is made to do harm. The message says what to do, for a person. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

/** A zip whose directory was read and found harmless; its files are inflated when they are asked for. */
export interface Zip {
  names: string[];
  has(name: string): boolean;
  /** How large a file is unpacked, in bytes, as the directory says; 0 where there is none. */
  sizeOf(name: string): number;
  /** Hands a file's bytes on piece by piece; false where there is no such file. @throws {ZipError} */
  stream(name: string, onPiece: (bytes: Uint8Array) => void): boolean;
  /** A small file as text in UTF-8 or UTF-16, or null. @throws {ZipError} */
  text(name: string): string | null;
}

const MB = 1024 * 1024;
const MOST_ENTRIES = 5_000;
const LARGEST_PART = 160 * MB;
const LARGEST_TEXT = 24 * MB;
const LARGEST_TOTAL = 320 * MB;
/** XML of tables shrinks 10 to 40 times; far beyond that a file was made to be a bomb. Small files may be uniform. */
const HIGHEST_RATIO = 150;
const RATIO_FROM = 8 * MB;

const BROKEN =
  'This file is damaged or was not copied whole. Open it in its own program and save it again, then choose the new file.';
const TOO_LARGE =
  'This file unpacks to far more than a plan needs, so it was not opened. Copy the plan into a new file and choose that one.';
const LOCKED =
  'This file is protected with a password. Open it in its own program, save it without the password and choose that file.';

interface TextReader {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare const TextDecoder: new (label: string) => TextReader;

/** Opens a zip by its directory. Nothing is inflated yet. @throws {ZipError} */
export function openZip(bytes: Uint8Array): Zip {
  const entries = readDirectory(bytes);
  if (!entries) throw new ZipError(BROKEN);
  checkEntries(entries);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size !== entries.length) throw new ZipError(BROKEN);
  const stream = (name: string, onPiece: (piece: Uint8Array) => void): boolean => {
    const entry = byName.get(name.toLowerCase());
    if (entry) inflate(bytes, entry, LARGEST_PART, onPiece);
    return entry !== undefined;
  };
  return {
    names: entries.map(({ name }) => name),
    has: (name) => byName.has(name.toLowerCase()),
    sizeOf: (name) => byName.get(name.toLowerCase())?.size ?? 0,
    stream,
    text: (name) => {
      const entry = byName.get(name.toLowerCase());
      return entry ? textOf(bytes, entry) : null;
    },
  };
}

function checkEntries(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > MOST_ENTRIES || total > LARGEST_TOTAL) throw new ZipError(TOO_LARGE);
  if (entries.some(({ size, packedSize }) => size > RATIO_FROM && size > packedSize * HIGHEST_RATIO))
    throw new ZipError(TOO_LARGE);
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new ZipError(LOCKED);
}

function textOf(bytes: Uint8Array, entry: ZipEntry): string {
  let decoder: TextReader | null = null;
  let text = '';
  inflate(bytes, entry, LARGEST_TEXT, (piece) => {
    decoder ??= decoderFor(piece);
    text += decoder.decode(piece, { stream: true });
  });
  return text;
}

/** A decoder for XML that begins with these bytes: UTF-8 unless it says UTF-16. */
export function decoderFor(piece: Uint8Array): TextReader {
  if (piece[0] === 0xff && piece[1] === 0xfe) return new TextDecoder('utf-16le');
  if (piece[0] === 0xfe && piece[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8');
}

/** Sizes in a directory can lie, so what comes out is counted too. */
function inflate(bytes: Uint8Array, entry: ZipEntry, most: number, onPiece: (piece: Uint8Array) => void): void {
  const packed = packedBytes(bytes, entry);
  if (!packed) throw new ZipError(BROKEN);
  const limit = Math.min(most, Math.max(RATIO_FROM, packed.length * HIGHEST_RATIO));
  let size = 0;
  const hand = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > limit) throw new ZipError(TOO_LARGE);
    onPiece(piece);
  };
  if (entry.method === 0) return hand(packed);
  if (entry.method !== 8) throw new ZipError(BROKEN);
  inflatePieces(packed, hand);
}

const PIECE = 64 * 1024;

function inflatePieces(packed: Uint8Array, hand: (piece: Uint8Array) => void): void {
  try {
    const inflator = new Inflate((piece) => hand(piece));
    for (let at = 0; at < packed.length; at += PIECE)
      inflator.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    if (error instanceof ZipError || !isInflateError(error)) throw error;
    throw new ZipError(BROKEN);
  }
}

/** fflate's errors carry a number as their code; all others are our own readers' and go on. */
const isInflateError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'number';
