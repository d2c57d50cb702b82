/** An entry of a legend as it stands in running text. `mark` is what was trimmed from the end of its meaning. */
export interface LegendEntry {
  label: string;
  meaning: string;
  trimmed: string;
  /** The code that stands beside the label: "GR | Grey | Not started". */
  code?: string;
  /** The colour behind it, `RRGGBB`, where the legend shows one. */
  fill?: string;
}

/** A legend found in a text, and the words that stand before it. */
export interface LegendText {
  before: string;
  entries: LegendEntry[];
}

const COLOURS = 'red|amber|green|blue|gr[ea]y|yellow|orange|purple|black|white|brown|pink';
const DASH = String.raw`\s*[-–—:=]\s*`;
const BY_COLOUR = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:dark |light )?(?:${COLOURS})(?:\\s*\\(\\p{Lu}\\))?)${DASH}`,
  'giu',
);
/** Colours with bands of figures behind them: "Red 0-49%, Amber 50-89%". */
const BY_BAND = new RegExp(`(?<![\\p{L}\\p{N}])(${COLOURS})\\s+(?=[<>≥≤]?\\s*\\d)`, 'giu');
const BY_LETTER = /(?<![\p{L}\p{N}])(\p{Lu}{1,2})\s*[-–—=:]\s+/gu;
const BY_CAPITAL = /(?<=^|[\s;,.])(\p{Lu}\p{L}*(?: \p{Ll}+){0,2})(?:\s+[-–—]\s+|\s*=\s*)/gu;

/** Figures in their order, and colours or their letters with no mark behind them, where words in front say that it is a key. */
const BY_FIGURE = /(?<![\p{L}\p{N}./-])(\d)\s*[-–—=:]\s+(?=\p{L})/gu;
const BY_POSITION = /(?<=[;,|/:\n]\s{0,3})([RAGBYW]|Red|Amber|Green|Blue|Grey|Gray|Yellow|Black|White)\s+(?=\p{L})/gu;
const SAYS_KEY = /\b(?:key|legend|scale|scor(?:e|es|ing)|ratings?|b?rag[ybp]?|status|progress)\b/i;
const NEEDS_WORDS: ReadonlySet<RegExp> = new Set([BY_FIGURE, BY_POSITION]);

const HAS_TWO_MARKS = /[-–—:=<>%;,][^]*[-–—:=<>%;,]/;

/** True for a word that names a colour. */
export function isColourWord(text: string): boolean {
  return new RegExp(`^(?:dark |light )?(?:${COLOURS})$`, 'i').test(text.trim());
}

/**
 * Finds a legend in running text, its entries without a mark between them: "Progress Red - Delayed Amber - In progress".
 * Colours open entries where two of them do; else letters ("C = Closed"); else capitalised words before a dash.
 */
export function readLegendText(text: string): LegendText | null {
  // Every cell of a file is asked, and hardly any can be a legend: the expressions below are slow.
  if (!HAS_TWO_MARKS.test(text)) return null;
  for (const opening of [BY_COLOUR, BY_BAND, BY_LETTER, BY_FIGURE, BY_POSITION, BY_CAPITAL]) {
    const marks = [...text.matchAll(opening)];
    const labels = new Set(marks.map((mark) => mark[1]?.toLowerCase()));
    if (marks.length < 2 || labels.size !== marks.length) continue;
    const before = text.slice(0, marks[0]?.index).trim();
    if (NEEDS_WORDS.has(opening) && !(SAYS_KEY.test(before) && isInOrder(marks))) continue;
    const entries = marks.map((mark, index) => entryOf(text, mark, marks[index + 1]));
    if (entries.every(({ meaning }) => meaning !== '')) return withoutBracket({ before, entries });
  }
  return null;
}

/** Figures follow one another; "1 - …, 7 - …" numbers something else. */
function isInOrder(marks: readonly RegExpExecArray[]): boolean {
  const figures = marks.map((mark) => Number(mark[1]));
  return figures.every(
    (figure, at) => at === 0 || Number.isNaN(figure) || Math.abs(figure - (figures[at - 1] ?? 0)) === 1,
  );
}

/** A key in brackets behind its head: "BRAG (Blue = Completed, Red = Late)". */
function withoutBracket({ before, entries }: LegendText): LegendText {
  const last = entries.at(-1);
  if (!last || !/[([]$/.test(before) || !/[)\]]$/.test(last.meaning)) return { before, entries };
  const closed = { ...last, meaning: last.meaning.replace(/\s*[)\]]$/, '') };
  return { before: before.replace(/\s*[([]$/, ''), entries: [...entries.slice(0, -1), closed] };
}

function entryOf(text: string, mark: RegExpExecArray, next: RegExpExecArray | undefined): LegendEntry {
  const written = text.slice(mark.index + mark[0].length, next?.index).trim();
  const meaning = written.replace(/[\s,;|/]+$/, '');
  return { label: mark[1] ?? '', meaning, trimmed: written.slice(meaning.length).trim() };
}
