import { latinised } from '../cells/look-alike.ts';

/** A rating as people write it: the word or letter that counts, and what stands beside it. */
export interface RatingText {
  core: string;
  /** Arrows, remarks in brackets, words after a dash. */
  beside: string;
}

const COLOUR = '(?:dark |light )?(?:red|amber|green|blue|gr[ea]y|yellow|orange|purple|black|white)';
const PREFIX = /^(?:b?rag[ybp]?(?: (?:status|rating))?|status|rating|rated|overall)\s*[:=–-]\s*/i;
const ARROW = /\s*[↑↓→←↔⬆⬇➡⬅▲▼►◄⇧⇩⇨]+\s*/gu;
const REMARK = new RegExp(
  `^(${COLOUR}|[A-Z]|\\d)\\s*(?:[([]\\s*(.+?)\\s*[)\\]]|\\s[-–—:,]\\s*(.+)|[:–—]\\s*(.+))$`,
  'isu',
);

/** Coloured dots and squares, as people put them for a colour's name. */
const DOTS: Record<string, string> = {
  '🔴': 'Red',
  '🟥': 'Red',
  '🟠': 'Amber',
  '🟧': 'Amber',
  '🟡': 'Yellow',
  '🟨': 'Yellow',
  '🟢': 'Green',
  '🟩': 'Green',
  '🔵': 'Blue',
  '🟦': 'Blue',
  '⚪': 'White',
  '⬜': 'White',
  '⚫': 'Black',
  '⬛': 'Black',
};
const DOT = /^([🔴🟥🟠🟧🟡🟨🟢🟩🔵🟦⚪⬜⚫⬛])\uFE0F?\s*[-–—:]?\s*/u;

/** Parts a rating from what people write around it: "RAG: G", "G ↑", "Green (complete)", "Amber - slipping". */
export function ratingText(text: string): RatingText {
  const plain = text.trim();
  const dot = DOT.exec(plain);
  const colour = DOTS[dot?.[1] ?? ''];
  if (dot && colour !== undefined) return { core: colour, beside: plain.slice(dot[0].length) };
  const bare = plain
    .replace(PREFIX, '')
    .replace(ARROW, ' ')
    .replace(/[*†]+$/, '')
    .trim();
  const [, core, ...rest] = REMARK.exec(bare) ?? [];
  if (core !== undefined) return { core, beside: rest.find((part) => part !== undefined) ?? '' };
  return { core: bare === '' ? plain : bare, beside: bare === plain ? '' : plain.replace(bare, '').trim() };
}

/** The two ratings between which somebody could not choose: "A/G", "Amber/Green", "R-A"; null for one. */
export function twoRatings(text: string): [string, string] | null {
  const either = new RegExp(`^(${COLOUR}|[RAGBY])\\s*(?:/|-|–|to|&)\\s*(${COLOUR}|[RAGBY])$`, 'i').exec(
    latinised(text.trim()),
  );
  return either ? [either[1] ?? '', either[2] ?? ''] : null;
}

/** The rating that another gave way to: "A→G", "Amber moving to Green"; null where none did. */
export function movedRating(text: string): string | null {
  const moved = new RegExp(
    `^(?:${COLOUR}|[RAGBY])\\s*(?:→|[-=]>|➡|(?:now|moving to|moved to|changed to))\\s*(${COLOUR}|[RAGBY])$`,
    'i',
  ).exec(text.trim());
  return moved?.[1] ?? null;
}

/** A share of the whole in per cent, or null: "45%". */
export function shareIn(text: string): number | null {
  const share = /^(\d{1,3})(?:\.\d+)?\s*%$/.exec(text.trim())?.[1];
  return share === undefined || Number(share) > 100 ? null : Number(share);
}

/** True where a cell says that there is no rating: "N/A", a dash. */
export const isNoRating = (text: string): boolean =>
  /^(?:n\s*\/?\s*a\.?|not applicable|not (?:yet )?rated|none|nil|[-–—.?]+)$/i.test(text.trim());
