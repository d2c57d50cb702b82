import { latinised } from './look-alike.ts';

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

/** Parts a rating from what people write around it: "RAG: G", "G ↑", "Green (complete)", "Amber - slipping". */
export function ratingText(text: string): RatingText {
  const plain = text.trim();
  const bare = plain.replace(PREFIX, '').replace(ARROW, ' ').trim();
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

/** True where a cell says that there is no rating: "N/A", a dash. */
export const isNoRating = (text: string): boolean =>
  /^(?:n\s*\/?\s*a\.?|not applicable|not (?:yet )?rated|none|nil|[-–—.?]+)$/i.test(text.trim());
