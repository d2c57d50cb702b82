import { decode } from 'fast-png';
import type { Fault } from './fault.ts';

/** What Teams asks of an icon (msteams-docs, concepts/build-and-test/apps-package.md). */
type IconKind = 'color' | 'outline';

const SIDE = { color: 192, outline: 32 } as const;
/** Teams may cut the colour icon to a circle or a hexagon: what must be seen stands in this square in the middle. */
const SAFE = 120;

interface Picture {
  width: number;
  height: number;
  at(x: number, y: number): readonly [red: number, green: number, blue: number, alpha: number];
}

/** Looks at a PNG: its size, and whether it is solid where it must be and clear where it must be. */
export function checkIcon(kind: IconKind, file: string, bytes: Uint8Array): Fault[] {
  const picture = readPicture(bytes);
  if (!picture) return [{ place: file, words: 'is no PNG picture with eight bits a colour.' }];
  const { width, height } = picture;
  const side = SIDE[kind];
  if (width !== side || height !== side)
    return [{ place: file, words: `is ${width} × ${height}; Teams wants ${side} × ${side}.` }];
  const found = kind === 'color' ? faultsOfColor(picture) : faultsOfOutline(picture);
  return found.map((words) => ({ place: file, words }));
}

function readPicture(bytes: Uint8Array): Picture | null {
  try {
    const { width, height, data, channels, depth, palette } = decode(bytes);
    if (depth !== 8 || palette || channels < 3) return null;
    const value = (x: number, y: number, channel: number): number => data[(y * width + x) * channels + channel] ?? 0;
    const at: Picture['at'] = (x, y) => [
      value(x, y, 0),
      value(x, y, 1),
      value(x, y, 2),
      channels === 4 ? value(x, y, 3) : 255,
    ];
    return { width, height, at };
  } catch {
    return null; // The bytes are somebody's file: whatever is wrong with it, it is no picture.
  }
}

function* pointsOf({ width, height }: Picture): Generator<[x: number, y: number]> {
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) yield [x, y];
}

function faultsOfColor(picture: Picture): string[] {
  const ground = picture.at(0, 0).join();
  const from = (SIDE.color - SAFE) / 2;
  const isSafe = (at: number): boolean => at >= from && at < SIDE.color - from;
  let isClear = false;
  let isOut = false;
  for (const [x, y] of pointsOf(picture)) {
    isClear ||= picture.at(x, y)[3] < 255;
    isOut ||= !(isSafe(x) && isSafe(y)) && picture.at(x, y).join() !== ground;
  }
  return [
    ...(isClear ? ['is clear in places; the colour icon is solid to its edges.'] : []),
    ...(isOut ? [`shows something outside of the ${SAFE} × ${SAFE} in its middle, where Teams may cut.`] : []),
  ];
}

function faultsOfOutline(picture: Picture): string[] {
  let isColored = false;
  let solid = 0;
  let clear = 0;
  for (const [x, y] of pointsOf(picture)) {
    const [red, green, blue, alpha] = picture.at(x, y);
    isColored ||= alpha > 0 && Math.min(red, green, blue) < 255;
    solid += alpha === 255 ? 1 : 0;
    clear += alpha === 0 ? 1 : 0;
  }
  return [
    ...(isColored ? ['has a colour; the outline icon is white alone.'] : []),
    ...(clear === 0 ? ['is not clear anywhere; the outline icon is white on nothing.'] : []),
    ...(solid === 0 ? ['shows nothing.'] : []),
  ];
}
