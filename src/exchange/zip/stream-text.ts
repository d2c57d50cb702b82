import { decoderFor, type Zip } from './zip.ts';

/** Hands a file of a zip on as text, piece by piece, so that a large one never stands in memory whole. @throws {ZipError} */
export function streamText(zip: Zip, name: string, onText: (text: string) => void): boolean {
  let decoder: ReturnType<typeof decoderFor> | null = null;
  return zip.stream(name, (piece) => {
    decoder ??= decoderFor(piece);
    onText(decoder.decode(piece, { stream: true }));
  });
}
