import { attributeOf, childOf, childrenOf, cloneElement, elementLike, setAttribute } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** What a cell's style is to have besides. */
export interface StyleWish {
  /** `RRGGBB`; an empty text is no fill. */
  fill?: string;
  /** What looks like a formula is text, also when someone edits the cell. */
  isPlainText?: boolean;
}

/** The styles of a workbook, to which styles like known ones can be added. */
export interface StyleBook {
  /** The number of a style like that of number `style`, with what is wished. */
  like(style: number, wish: StyleWish): number;
  /** True for a style that turns its text upright, as narrow heads have it. */
  isUpright(style: number): boolean;
}

/** Opens the styles part of a workbook; without one nothing can be wished. */
export function styleBook(root: XmlElement | null): StyleBook {
  const sheet = root && childOf(root, 'styleSheet');
  const formats = sheet && childOf(sheet, 'cellXfs');
  if (!sheet || !formats) return { like: (style) => style, isUpright: () => false };
  const made = new Map<string, number>();
  return {
    like(style, wish) {
      if (wish.fill === undefined && !wish.isPlainText) return style;
      const key = `${style} ${wish.fill ?? '-'} ${wish.isPlainText ?? ''}`;
      const number = made.get(key) ?? addFormat(sheet, formats, style, wish);
      made.set(key, number);
      return number;
    },
    isUpright(style) {
      const format = childrenOf(formats, 'xf')[style];
      const alignment = format && childOf(format, 'alignment');
      // Degrees; from 91 on they count downwards, and 255 sets one letter under the other (ECMA-376, 18.8.1).
      const turn = Number((alignment && attributeOf(alignment, 'textRotation')) ?? 0);
      return (turn > 45 && turn <= 90) || turn > 135;
    },
  };
}

function addFormat(sheet: XmlElement, formats: XmlElement, style: number, { fill, isPlainText }: StyleWish): number {
  const known = childrenOf(formats, 'xf');
  const like = known[style] ?? known[0];
  const format = like ? cloneElement(like) : elementLike(formats, 'xf');
  if (fill !== undefined) {
    setAttribute(format, 'fillId', fill === '' ? '0' : String(addFill(sheet, fill)));
    setAttribute(format, 'applyFill', '1');
  }
  if (isPlainText) setAttribute(format, 'quotePrefix', '1');
  return append(formats, format, known.length);
}

function addFill(sheet: XmlElement, fill: string): number {
  const fills = childOf(sheet, 'fills');
  if (!fills) return 0;
  const pattern = elementLike(fills, 'patternFill', { patternType: 'solid' });
  pattern.children = [
    elementLike(fills, 'fgColor', { rgb: `FF${fill}` }),
    elementLike(fills, 'bgColor', { indexed: '64' }),
  ];
  const element = elementLike(fills, 'fill');
  element.children = [pattern];
  return append(fills, element, childrenOf(fills, 'fill').length);
}

function append(list: XmlElement, element: XmlElement, count: number): number {
  list.children.push(element);
  if (attributeOf(list, 'count') !== undefined) setAttribute(list, 'count', String(count + 1));
  return count;
}
