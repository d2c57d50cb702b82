import { plainMarks, type CellMarks, type Row } from '../../table.ts';
import { labelKey } from './labelled-text.ts';
import type { OutlineLine } from './outline-lines.ts';

type FactLine = Extract<OutlineLine, { is: 'fact' }>;
type WordsLine = Extract<OutlineLine, { is: 'words' }>;

/** What is said of an action under one label. */
interface Fact {
  row: Row;
  label: string;
  text: string;
  marks: CellMarks | undefined;
}

/** An action of an outline: its own words and its facts by their labels. */
export interface Entry {
  row: Row;
  text: string;
  marks: CellMarks | undefined;
  /** The words stand under a label of actions, be they empty or not. */
  isNamed: boolean;
  facts: Map<string, Fact>;
}

/** What an outline holds, in order: actions, and rows that are none. */
export type OutlineItem = Row | Entry;

/**
 * Words before facts are an action; words after its facts are the next one, or more of what was said last. A heading with facts
 * straight under it is an action too.
 */
export function outlineEntries(lines: readonly OutlineLine[]): OutlineItem[] {
  const gathering = new Gathering(lines);
  lines.forEach((line, at) => {
    if (line.is === 'heading') gathering.addHeading(line.row, at);
    else if (line.is === 'aside') gathering.addAside(line.row);
    else if (line.is === 'fact') gathering.addFact(line, at);
    else if (line.is === 'words') gathering.addWords(line, at);
  });
  return gathering.end();
}

class Gathering {
  readonly #lines: readonly OutlineLine[];
  readonly #items: OutlineItem[] = [];
  /** The label of actions, and the one that facts begin with. */
  readonly #action: string | null;
  readonly #opening: string | null;
  /** Words or headings are actions; where neither they nor a label are, only the facts tell where one begins. */
  readonly #hasWords: boolean;
  #entry: Entry | null = null;
  #last: { key: string; row: Row } | null = null;

  constructor(lines: readonly OutlineLine[]) {
    this.#lines = lines;
    const opening = lines.filter((line, at) => line.is === 'fact' && lines[at - 1]?.is !== 'fact');
    this.#action = commonest(lines.filter((line) => line.is === 'fact' && line.kind === 'action').map(keyOf));
    this.#opening = commonest(opening.map(keyOf));
    this.#hasWords = lines.some(
      ({ is }, at) => lines[at + 1]?.is === 'fact' && (is === 'words' || this.#isActionHeading(at)),
    );
  }

  addHeading(row: Row, at: number): void {
    this.#close();
    if (this.#isActionHeading(at)) this.#open(row, row.cells.join('\n').trim(), row.marks?.[0]);
    else this.#items.push(row);
  }

  /** A vision belongs to what stands above it and does not end it. */
  addAside(row: Row): void {
    if (this.#entry?.text === '') this.#close();
    this.#items.push(row);
  }

  addWords({ row, text, marks }: WordsLine, at: number): void {
    const entry = this.#entry;
    if (entry && this.#last && this.#isMoreOfFact(entry, this.#last, at)) this.#addText(entry, this.#last.key, text);
    else if (entry && this.#isMoreOfAction(entry, row, at)) entry.text = joined(entry.text, text);
    else {
      this.#close();
      // Where a label names the actions, other words are none.
      if (this.#action === null) this.#open(row, text, marks);
      else this.#items.push({ ...row, cells: [text] });
    }
  }

  addFact(line: FactLine, at: number): void {
    const { row, text, marks, label } = line;
    const key = keyOf(line);
    if (this.#entry && this.#isNext(this.#entry, line, at)) this.#close();
    const entry = this.#entry ?? this.#open(row, '', undefined);
    this.#last = { key, row };
    if (key === this.#action) Object.assign(entry, { isNamed: true, row, marks: entry.marks ?? marks });
    else if (!entry.facts.has(key)) entry.facts.set(key, { row, label, text: '', marks });
    this.#addText(entry, key, text);
  }

  #addText(entry: Entry, key: string, text: string): void {
    const fact = entry.facts.get(key);
    if (fact) fact.text = joined(fact.text, text);
    else entry.text = joined(entry.text, text);
  }

  /** A fact begins the next action where it names one, or where the facts begin anew and no words tell. */
  #isNext(entry: Entry, line: FactLine, at: number): boolean {
    const key = keyOf(line);
    if (key === this.#action) return entry.text !== '' || entry.isNamed || !this.#isUsualBefore(entry, at);
    const isAgain = entry.facts.has(key) && this.#last?.key !== key;
    return isAgain && (key === this.#opening || line.kind === 'ref') && (this.#action !== null || !this.#hasWords);
  }

  /** What stands before an action's label belongs to it where that stands before others too: "Ref: 4", "Action: …". */
  #isUsualBefore({ facts }: Entry, at: number): boolean {
    const last = [...facts.keys()].at(-1);
    const others = this.#lines.flatMap((line, place) => (keyOf(line) === this.#action && place !== at ? [place] : []));
    return others.length === 0 || others.some((place) => keyOf(this.#lines[place - 1]) === last);
  }

  #isMoreOfFact(entry: Entry, last: { key: string; row: Row }, at: number): boolean {
    const { count, next } = wordsFrom(this.#lines, at);
    const isOpen = (entry.facts.get(last.key)?.text ?? entry.text) === '';
    const level = levelOf(this.#lines[at]);
    const isDeeper = level > (last.row.listLevel ?? -1);
    if (!next) return isOpen || isDeeper || entry.row.heading !== undefined;
    const key = keyOf(next);
    const isNextAction = entry.facts.has(key) || key === this.#opening || key === this.#action;
    if (isOpen) return !isNextAction || count > 1 || this.#action !== null;
    // Of several lines before the next facts the last is their action; the deeper ones before it go on from what was said.
    if (isNextAction) return isDeeper && (key === this.#action || (count > 1 && level > (entry.row.listLevel ?? -1)));
    return level >= (last.row.listLevel ?? -1) && levelOf(next) <= level;
  }

  /** A deeper bullet belongs to the action above it, and so do bullets beside it that share the facts under them. */
  #isMoreOfAction(entry: Entry, row: Row, at: number): boolean {
    if (entry.row.listLevel === undefined || row.listLevel === undefined) return false;
    const next = this.#lines[at + 1];
    if (row.listLevel > entry.row.listLevel) return !(next?.is === 'fact' && levelOf(next) > row.listLevel);
    const facts = wordsFrom(this.#lines, at).next;
    const isBeside = row.listLevel === entry.row.listLevel && entry.facts.size === 0;
    return isBeside && facts !== null && facts.row !== row && levelOf(facts) < row.listLevel;
  }

  /** Facts stand straight under it, and none of the words below it has facts of its own. */
  #isActionHeading(at: number): boolean {
    const line = this.#lines[at];
    if (this.#action !== null || line?.is !== 'heading' || this.#lines[at + 1]?.is !== 'fact') return false;
    const end = this.#lines.findIndex(({ is }, place) => is === 'heading' && place > at);
    const isDeeper = (this.#lines[end]?.row.heading ?? 0) > (line.row.heading ?? 0);
    const under = this.#lines.slice(at + 1, end < 0 ? undefined : end);
    const seen = new Set<string>();
    const words = under.findIndex(({ is }) => is === 'words');
    const isLed = under.slice(0, words < 0 ? undefined : words).some(tellsWho);
    const hasOwn = under.some((one, place) => {
      if (one.is !== 'fact') return false;
      const isAgain = seen.has(keyOf(one)) || keyOf(one) === this.#opening;
      const isOpening = place > 0 && (isAgain || (!isLed && tellsWho(one)));
      seen.add(keyOf(one));
      return isOpening && under[place - 1]?.is === 'words';
    });
    return !isDeeper && !hasOwn && seen.size > 1;
  }

  #open(row: Row, text: string, marks: CellMarks | undefined): Entry {
    this.#entry = { row, text, marks, isNamed: false, facts: new Map() };
    return this.#entry;
  }

  #close(): void {
    const entry = this.#entry;
    [this.#entry, this.#last] = [null, null];
    if (!entry) return;
    const isWordless = this.#action === null && !this.#hasWords;
    if (entry.facts.size === 0 && !entry.isNamed) this.#items.push({ ...entry.row, cells: [entry.text] });
    else if (entry.isNamed || entry.text !== '' || isWordless) this.#items.push(entry);
    else this.#items.push(...[...entry.facts.values()].map(looseRow));
  }

  end(): OutlineItem[] {
    this.#close();
    return this.#items;
  }
}

/** A fact of no action, such as who answers for a whole priority, is a line of its own. */
const looseRow = ({ row: { number }, label, text, marks }: Fact): Row => ({
  number,
  cells: [`${label}: ${text}`],
  ...(plainMarks(marks) ? { marks: [plainMarks(marks)] } : {}),
});

/** How many lines of words stand here in a row, and the fact behind them. */
function wordsFrom(lines: readonly OutlineLine[], at: number): { count: number; next: FactLine | null } {
  let end = at;
  while (lines[end]?.is === 'words') end += 1;
  const next = lines[end];
  return { count: end - at, next: next?.is === 'fact' ? next : null };
}

/** Each action has somebody or a date; a priority may have neither. */
const tellsWho = (line: OutlineLine): boolean => line.is === 'fact' && (line.kind === 'lead' || line.kind === 'due');

const keyOf = (line: OutlineLine | undefined): string => (line?.is === 'fact' ? labelKey(line.label) : '');
const levelOf = (line: OutlineLine | undefined): number => line?.row.listLevel ?? -1;
const joined = (before: string, text: string): string =>
  before === '' || text === '' ? before + text : `${before}\n${text}`;

/** The key that comes most often, the first of several; null for none. */
function commonest(keys: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? null;
}
