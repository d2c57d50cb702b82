/** A file inside a zip, as the zip's own directory describes it. Sizes are in bytes. */
export interface ZipEntry {
  name: string;
  /** 0 is stored, 8 is deflated. */
  method: number;
  isEncrypted: boolean;
  packedSize: number;
  size: number;
  /** Where the entry's local head stands. */
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL_HEAD = 0x04034b50;
const LONGEST_COMMENT = 65_557;

/** The part of the standard TextDecoder that is used here: browsers and Node both have it, the language's own types do not. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Reads a zip's directory without inflating anything; null where there is none, as in a truncated file. */
export function readDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push(readEntry(bytes, view, at, nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function endOfDirectory(view: DataView): number | null {
  const stop = Math.max(0, view.byteLength - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= stop; at -= 1) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

/** The packed bytes of an entry, or null where the zip does not hold them. */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEAD) return null;
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return from + packedSize > bytes.length ? null : bytes.subarray(from, from + packedSize);
}
