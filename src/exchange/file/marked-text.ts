import type { CellMarks } from '../table.ts';

/** How a piece of text looks. */
export interface TextLook {
  isStruck: boolean;
  /** Where its link leads. */
  address: string | null;
  /** What it is highlighted with, `RRGGBB`. */
  fill: string | null;
}

export const PLAIN_LOOK: TextLook = { isStruck: false, address: null, fill: null };

/** A link inside a text. */
export interface TextLink {
  text: string;
  address: string;
}

/** The words of a cell or paragraph, put together from pieces that look different. */
export class MarkedText {
  readonly #pieces: { text: string; look: TextLook }[] = [];
  #isBegun = false;

  add(text: string, look: TextLook): void {
    if (text !== '') this.#pieces.push({ text, look });
  }

  /** Adds all of another text. */
  append(other: MarkedText): void {
    for (const piece of other.#pieces) this.#pieces.push(piece);
  }

  /** Adds all of another text on a line of its own. */
  addLine(line: MarkedText): void {
    if (this.#isBegun) this.#pieces.push({ text: '\n', look: PLAIN_LOOK });
    this.#isBegun = true;
    this.append(line);
  }

  /** How many pieces it has. */
  get length(): number {
    return this.#pieces.length;
  }

  get text(): string {
    return this.#pieces
      .map(({ text }) => text)
      .join('')
      .replaceAll(/[^\S\n]+$/gm, '')
      .trim();
  }

  /** What holds for all of the words: a look that only some of them have is none of the cell. */
  get marks(): CellMarks {
    const worded = this.#worded();
    const marks: CellMarks = {};
    if (worded.length > 0 && worded.every(({ look }) => look.isStruck)) marks.isStruck = true;
    const fill = worded[0]?.look.fill ?? null;
    if (fill !== null && worded.every(({ look }) => look.fill === fill)) marks.fill = fill;
    const { links } = this;
    if (links[0]) marks.address = links[0].address;
    if (links.length > 1 || (links[0] && links[0].text.trim() !== this.text)) marks.links = links;
    return marks;
  }

  /** Its links in order, neighbouring pieces of one link as one. */
  get links(): TextLink[] {
    const links: TextLink[] = [];
    let last: string | null = null;
    for (const { text, look } of this.#pieces) {
      const open = look.address !== null && look.address === last ? links.at(-1) : undefined;
      if (open) open.text += text;
      else if (look.address !== null) links.push({ text, address: look.address });
      last = look.address;
    }
    return links.filter(({ text }) => text.trim() !== '');
  }

  /** The words that are struck through where others beside them are not; empty where all are or none is. */
  get struckPart(): string {
    const worded = this.#worded();
    if (worded.every(({ look }) => look.isStruck)) return '';
    const struck = worded.filter(({ look }) => look.isStruck);
    return struck
      .map(({ text }) => text)
      .join('')
      .trim();
  }

  #worded(): { text: string; look: TextLook }[] {
    return this.#pieces.filter(({ text }) => text.trim() !== '');
  }
}
