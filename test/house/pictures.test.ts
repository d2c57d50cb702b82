import { decode, encode } from 'fast-png';
import { expect, it } from 'vitest';
import { toPalettePng } from '../pictures/palette-png.ts';

/** A picture of as many colours as points, each used once, and two that are used most. */
function picture(count: number): Uint8Array {
  const points = Array.from({ length: count }, (_, at) => [at >> 4, (at & 15) << 4, 0, 255]);
  const most = Array.from({ length: count }, (_, at) => (at % 2 ? [255, 255, 255, 255] : [250, 0, 250, 255]));
  return encode({ width: count, height: 2, depth: 8, channels: 4, data: Uint8Array.from([...points, ...most].flat()) });
}

function coloursOf(png: Uint8Array): number[][] {
  const { palette, data } = decode(png);
  return [...data].map((index) => [...(palette?.[index] ?? [])]);
}

it('a picture of few colours keeps each of them', () => {
  const colours = coloursOf(toPalettePng(picture(100)));
  expect(colours.slice(98, 102)).toEqual([
    [6, 32, 0],
    [6, 48, 0],
    [250, 0, 250],
    [255, 255, 255],
  ]);
});

it('a picture of many keeps those that are used most, and draws others as the nearest', () => {
  const colours = coloursOf(toPalettePng(picture(400)));
  expect(new Set(colours.map(String)).size).toBe(256);
  expect(colours.slice(400, 402)).toEqual([
    [250, 0, 250],
    [255, 255, 255],
  ]);
  const [red = 0, green = 0] = colours[399] ?? [];
  expect(Math.abs(red - 24) + Math.abs(green - 240)).toBeLessThan(16);
});
