import { childOf, childrenOf, type XmlNode } from '../xml/xml.ts';
import { colourOf } from './theme-colours.ts';

/** How cells of a style look, as far as a plan can say something by it. */
export interface CellStyle {
  /** `RRGGBB`; null for none, white and automatic. */
  fill: string | null;
  isStruck: boolean;
  /** The number format's code, such as "mmm-yy". */
  format: string;
}

/** Number formats that a file names without writing them out (ECMA-376, 18.8.30); days first, as Excel shows them in the UK. */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const PLAIN: CellStyle = { fill: null, isStruck: false, format: 'General' };

/** The styles of a workbook by their number. */
export function cellStyles(styles: XmlNode | null, theme: ReadonlyMap<string, string>): (index: number) => CellStyle {
  if (!styles) return () => PLAIN;
  const formats = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fills = childrenOf(childOf(styles, 'fills'), 'fill').map((fill) => fillColour(fill, theme));
  const struck = childrenOf(childOf(styles, 'fonts'), 'font').map(isStruckFont);
  const all = childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }): CellStyle => {
    const format = Number(attributes['numFmtId'] ?? 0);
    return {
      fill: fills[Number(attributes['fillId'] ?? 0)] ?? null,
      isStruck: struck[Number(attributes['fontId'] ?? 0)] ?? false,
      format: formats.get(format) ?? BUILT_IN[format] ?? 'General',
    };
  });
  return (index) => all[index] ?? PLAIN;
}

/** Of a pattern the foreground is what a person sees; a gradient is seen by its first colour. */
function fillColour(fill: XmlNode, theme: ReadonlyMap<string, string>): string | null {
  const pattern = childOf(fill, 'patternFill');
  const stop = childOf(childOf(childOf(fill, 'gradientFill'), 'stop'), 'color');
  const kind = pattern?.attributes['patternType'] ?? 'none';
  const node = stop ?? (kind === 'none' ? undefined : childOf(pattern, kind === 'gray125' ? 'none' : 'fgColor'));
  const colour = node ? colourOf(node.attributes, theme) : null;
  return colour === 'FFFFFF' ? null : colour;
}

/** Whether a font, or the properties of a run, strike their text through. */
export function isStruckFont(font: XmlNode | undefined): boolean {
  const strike = childOf(font, 'strike') ?? childOf(font, 'dstrike');
  return strike !== undefined && !/^(?:0|false)$/.test(strike.attributes['val'] ?? '1');
}
