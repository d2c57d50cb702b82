import { crc32, deflateSync } from 'node:zlib';

/** Points as red, green and blue, a byte each, row by row. */
export interface Raster {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const MOST_COLOURS = 256;

/** A PNG of at most 256 colours: a third of the size of one in full colour, and the same to the eye for a page of text. */
export function encodePalettePng({ width, height, rgb }: Raster): Buffer {
  const { palette, indexOf } = choosePalette(rgb);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colourAt(rgb, (y * width + x) * 3));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits to a point, which name a colour of the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (rgb: Uint8Array, at: number): number =>
  ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);

/** The colours that most points have; each other one is drawn as the nearest of them. */
function choosePalette(rgb: Uint8Array): { palette: number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byUse = [...counts].toSorted(([a, often], [b, seldom]) => seldom - often || a - b);
  const palette = byUse.slice(0, MOST_COLOURS).map(([colour]) => colour);
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  return {
    palette,
    indexOf(colour) {
      const known = indices.get(colour) ?? nearest(palette, colour);
      indices.set(colour, known);
      return known;
    },
  };
}

function nearest(palette: readonly number[], colour: number): number {
  let found = 0;
  let least = Infinity;
  palette.forEach((one, index) => {
    const apart = distance(one, colour);
    if (apart < least) [found, least] = [index, apart];
  });
  return found;
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
