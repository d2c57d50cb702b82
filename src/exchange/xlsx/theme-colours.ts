import { attribute, childOf, nodesOf, type Attributes, type XmlNode } from '../xml/xml.ts';

/** The colours that an indexed colour means, 0 to 63 (ECMA-376, 18.8.27). 64 and 65 are the system's own. */
const INDEXED =
  '000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333'.match(
    /.{6}/g,
  ) ?? [];

/** The order in which numbers name a theme's colours: light before dark, against the theme's own order (Excel). */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const OFFICE = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/** A theme's colours by the names that documents use, `RRGGBB`. */
export function themeColours(theme: XmlNode | null): Map<string, string> {
  const colours = new Map(THEME_ORDER.map((name, index) => [name, OFFICE[index] ?? 'FFFFFF']));
  const scheme = theme ? [...nodesOf(theme, 'clrScheme')][0] : undefined;
  for (const node of scheme?.children ?? []) {
    const rgb = childOf(node, 'srgbClr')?.attributes['val'] ?? childOf(node, 'sysClr')?.attributes['lastClr'];
    if (rgb !== undefined) colours.set(node.name, rgb.toUpperCase());
  }
  return colours;
}

/** The colour that a colour element of a workbook means, `RRGGBB`, or null where it is automatic. */
export function colourOf(attributes: Attributes, theme: ReadonlyMap<string, string>): string | null {
  const base = baseColour(attributes, theme);
  const tint = Number(attribute(attributes, 'tint') ?? 0);
  return base && tint ? tinted(base, tint) : base;
}

function baseColour(attributes: Attributes, theme: ReadonlyMap<string, string>): string | null {
  const rgb = attribute(attributes, 'rgb');
  if (rgb !== undefined && /^[\da-f]{6,8}$/i.test(rgb)) return rgb.slice(-6).toUpperCase();
  const index = attribute(attributes, 'theme');
  if (index !== undefined) return theme.get(THEME_ORDER[Number(index)] ?? '') ?? null;
  const indexed = attribute(attributes, 'indexed');
  return indexed === undefined ? null : (INDEXED[Number(indexed)] ?? null);
}

/** A colour made lighter (up to 1) or darker (down to -1) by its lightness, as Excel does (ECMA-376, 18.8.19). */
export function tinted(rgb: string, tint: number): string {
  const { hue, saturation, lightness } = toHsl(rgb);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return toRgb(hue, saturation, Math.min(1, Math.max(0, moved)));
}

function toHsl(rgb: string): { hue: number; saturation: number; lightness: number } {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return { hue: sixth * 60, saturation, lightness };
}

function toRgb(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (shift: number): string => {
    const k = (shift + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `${part(0)}${part(8)}${part(4)}`.toUpperCase();
}
