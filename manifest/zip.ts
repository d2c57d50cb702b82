import { zipSync } from 'fflate';

/** A file of the package. */
export interface PackedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * The same files are the same bytes, wherever and whenever they are packed: in the order of their names, and as old as a zip
 * can tell. The time in a zip is the clock on the wall, so it is made as one.
 */
export function zipFiles(files: readonly PackedFile[]): Uint8Array {
  const oldest = new Date(1980, 0, 1);
  const inOrder = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return zipSync(Object.fromEntries(inOrder.map(({ name, bytes }) => [name, bytes])), { level: 9, mtime: oldest });
}
