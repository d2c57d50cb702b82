import type { StatusColour } from '../../../domain/plan.ts';
import { oncePerText } from '../once-per-text.ts';

/** A colour by its hue in degrees, and how strong and light it is, from 0 to 1. */
interface Shade {
  hue: number;
  saturation: number;
  lightness: number;
}

/** Where each colour's hues end, going round from red. People's yellow is an amber. */
const HUES: [number, StatusColour][] = [
  [16, 'red'],
  [68, 'amber'],
  [170, 'green'],
  [262, 'blue'],
  [330, 'other'],
  [360, 'red'],
];

/** The colour that a fill (`RRGGBB`) is to a person: pale and dark shades count as their colour; black, white and greys are grey. */
export const fillColour: (fill: string) => StatusColour = oncePerText(colourOf);

function colourOf(fill: string): StatusColour {
  const { hue, saturation, lightness } = shadeOf(fill);
  if (saturation < 0.16 || lightness > 0.975 || lightness < 0.06) return 'grey';
  return HUES.find(([end]) => hue <= end)?.[1] ?? 'other';
}

/** How far two fills are apart, from 0 to 1. */
export function fillDistance(one: string, other: string): number {
  const parts = (fill: string): number[] => [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
  const [a, b] = [parts(one), parts(other)];
  return Math.sqrt(a.reduce((sum, part, index) => sum + (part - (b[index] ?? 0)) ** 2, 0) / 3);
}

function shadeOf(fill: string): Shade {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const sixth = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return { hue: sixth * 60, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness };
}
