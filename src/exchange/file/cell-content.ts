import type { CellMarks } from '../table.ts';
import type { Asides } from './asides.ts';
import type { MarkedText } from './marked-text.ts';

/** What a cell says and what it has beside its words. */
export interface CellContent {
  text: string;
  marks: CellMarks;
}

/** A text's words with its marks; what they cannot say goes to the asides. `fill` is the cell's own. */
export function contentOf(
  text: MarkedText,
  comments: readonly string[],
  asides: Asides,
  fill: string | null,
): CellContent {
  asides.struck.push(text.struckPart);
  const [first, ...others] = text.links;
  for (const link of others)
    if (link.address !== first?.address) asides.links.push(`${link.text.trim()}: ${link.address}`);
  const marks = text.marks;
  if (fill !== null) marks.fill = fill;
  if (comments.length > 0) marks.comment = comments.join('\n');
  return { text: text.text, marks };
}
