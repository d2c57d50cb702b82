/** Declarations of a style by property, as written. */
export type Declarations = Readonly<Record<string, string>>;

/** What says anything about a plan; all else would only cost time. */
const READ = new Set(
  'background background-color display font-family list-style list-style-type mso-hide mso-highlight mso-ignore mso-list mso-outline-level text-decoration text-decoration-line white-space'.split(
    ' ',
  ),
);
const LONGEST_VALUE = 200;

/** Reads the declarations of a style attribute or of a rule; later ones win. */
export function readDeclarations(text: string): Declarations {
  const declarations: Record<string, string> = {};
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    if (READ.has(name)) declarations[name] = part.slice(colon + 1, colon + 1 + LONGEST_VALUE).trim();
  }
  return declarations;
}

/** Names of colours that people and programs use for the fills of tables (CSS Color, 6.1). */
const NAMED: Record<string, string> = {
  amber: 'FFBF00',
  aqua: '00FFFF',
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkgreen: '006400',
  darkorange: 'FF8C00',
  darkred: '8B0000',
  fuchsia: 'FF00FF',
  gold: 'FFD700',
  gray: '808080',
  green: '008000',
  grey: '808080',
  lightblue: 'ADD8E6',
  lightgray: 'D3D3D3',
  lightgreen: '90EE90',
  lightgrey: 'D3D3D3',
  lightyellow: 'FFFFE0',
  lime: '00FF00',
  limegreen: '32CD32',
  magenta: 'FF00FF',
  maroon: '800000',
  navy: '000080',
  olive: '808000',
  orange: 'FFA500',
  orangered: 'FF4500',
  pink: 'FFC0CB',
  purple: '800080',
  red: 'FF0000',
  silver: 'C0C0C0',
  teal: '008080',
  tomato: 'FF6347',
  yellow: 'FFFF00',
  yellowgreen: '9ACD32',
};

/** The colour in a value such as "#92D050", "rgb(0, 176, 80)" or "yellow none", `RRGGBB`; null for none and white. */
export function cssColour(value: string): string | null {
  const colour = hexColour(value) ?? rgbColour(value) ?? namedColour(value);
  return colour === 'FFFFFF' ? null : colour;
}

function hexColour(value: string): string | null {
  const [, hex] = /#([\da-f]{6}|[\da-f]{3})(?![\da-f])/i.exec(value) ?? /^([\da-f]{6})$/i.exec(value.trim()) ?? [];
  if (hex === undefined) return null;
  return (hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex).toUpperCase();
}

function rgbColour(value: string): string | null {
  const [, inside = ''] = /rgba?\(([^)]*)\)/i.exec(value) ?? [];
  const figures = inside.split(/[\s,/]+/).filter((figure) => figure !== '');
  const [red, green, blue, alpha] = figures.map((figure) => Number.parseFloat(figure));
  if (red === undefined || green === undefined || blue === undefined || alpha === 0) return null;
  const parts = [red, green, blue].map((part) => Math.min(255, Math.max(0, Math.round(part))));
  return parts.some(Number.isNaN)
    ? null
    : parts
        .map((part) => part.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase();
}

const namedColour = (value: string): string | null =>
  (value.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => NAMED[word]).find((colour) => colour !== undefined) ??
  null;
