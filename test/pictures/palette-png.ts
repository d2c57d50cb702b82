import { decode, encode } from 'fast-png';

const MOST_COLOURS = 256;

/** A PNG of at most 256 colours made of one in full colour: a third of its size, and the same to the eye for a page of text. */
export function toPalettePng(png: Uint8Array): Uint8Array {
  const { width, height, channels, data } = decode(png);
  const colours = Array.from({ length: width * height }, (_, point) => colourAt(data, point * channels));
  const { palette, indexOf } = choosePalette(colours);
  return encode(
    { width, height, depth: 8, channels: 1, data: Uint8Array.from(colours, indexOf), palette: palette.map(partsOf) },
    { zlib: { level: 9 } },
  );
}

const colourAt = (data: ArrayLike<number>, at: number): number =>
  ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);

const partsOf = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** The colours that most points have; each other one is drawn as the nearest of them. */
function choosePalette(colours: readonly number[]): { palette: number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byUse = [...counts].toSorted(([a, often], [b, seldom]) => seldom - often || a - b);
  const palette = byUse.slice(0, MOST_COLOURS).map(([colour]) => colour);
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  return {
    palette,
    indexOf(colour) {
      const index = indices.get(colour) ?? nearest(palette, colour);
      indices.set(colour, index);
      return index;
    },
  };
}

function nearest(palette: readonly number[], colour: number): number {
  let found = 0;
  let least = Infinity;
  palette.forEach((one, index) => {
    const apart = distance(partsOf(one), partsOf(colour));
    if (apart < least) [found, least] = [index, apart];
  });
  return found;
}

type Parts = [number, number, number];
const distance = (a: Parts, b: Parts): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
