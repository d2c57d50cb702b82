import { tinted } from '../xlsx/theme-colours.ts';
import { attribute, type Attributes, type XmlNode } from '../xml/xml.ts';

/** The colours of Word's highlighter (ECMA-376, 17.18.40). */
const HIGHLIGHTS: Record<string, string> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '00008B',
  darkCyan: '008B8B',
  darkGray: 'A9A9A9',
  darkGreen: '006400',
  darkMagenta: '800080',
  darkRed: '8B0000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'D3D3D3',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
};

/** Word's names of theme colours, as a theme itself names them. */
const THEME_NAMES: Record<string, string> = {
  background1: 'lt1',
  text1: 'dk1',
  background2: 'lt2',
  text2: 'dk2',
  light1: 'lt1',
  dark1: 'dk1',
  light2: 'lt2',
  dark2: 'dk2',
};

/** The colour that a shading gives, `RRGGBB`; null for none and white. */
export function shadingColour(node: XmlNode | undefined, theme: ReadonlyMap<string, string>): string | null {
  if (!node) return null;
  const pattern = attribute(node.attributes, 'val') ?? 'clear';
  const back = colourOf(node.attributes, 'fill', theme);
  const share = pattern === 'solid' ? 1 : Number(/^pct(\d+)$/.exec(pattern)?.[1] ?? 0) / 100;
  const colour =
    share > 0 ? mixed(colourOf(node.attributes, 'color', theme) ?? '000000', back ?? 'FFFFFF', share) : back;
  return colour === 'FFFFFF' ? null : colour;
}

/** Word writes a theme's colour beside the theme's name, worked out; other programs may leave it to the reader. */
function colourOf(attributes: Attributes, key: 'fill' | 'color', theme: ReadonlyMap<string, string>): string | null {
  const rgb = attribute(attributes, key);
  if (rgb !== undefined && /^[\da-f]{6}$/i.test(rgb)) return rgb.toUpperCase();
  const [name, tint, shade] =
    key === 'fill' ? ['themeFill', 'themeFillTint', 'themeFillShade'] : ['themeColor', 'themeTint', 'themeShade'];
  const named = attribute(attributes, name ?? '');
  const base = named === undefined ? undefined : theme.get(THEME_NAMES[named] ?? named);
  if (base === undefined) return null;
  const lighter = part(attribute(attributes, tint ?? ''));
  const darker = part(attribute(attributes, shade ?? ''));
  if (lighter !== null) return tinted(base, 1 - lighter);
  return darker === null ? base : tinted(base, darker - 1);
}

const part = (hex: string | undefined): number | null =>
  hex !== undefined && /^[\da-f]{1,2}$/i.test(hex) ? Number.parseInt(hex, 16) / 255 : null;

function mixed(front: string, back: string, share: number): string {
  const parts = [0, 2, 4].map((at) => {
    const [one, other] = [front, back].map((rgb) => Number.parseInt(rgb.slice(at, at + 2), 16));
    return Math.round((one ?? 0) * share + (other ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return parts.join('').toUpperCase();
}

/** The colour of the highlighter by Word's name, or null. */
export const highlightColour = (name: string | undefined): string | null => HIGHLIGHTS[name ?? ''] ?? null;
