/** A part of a paper: minutes, or another text that goes out in words. Text is data and is escaped by whoever writes it. */
export type PaperBlock =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; text: string; isQuiet?: boolean }
  | { kind: 'list'; items: readonly string[] }
  /** Facts as terms and what is said of them. */
  | { kind: 'facts'; facts: readonly [term: string, fact: string][] }
  | { kind: 'table'; heads: readonly string[]; rows: readonly (readonly string[])[] };

/** A paper in a language, from its top to its end. */
export interface Paper {
  title: string;
  blocks: readonly PaperBlock[];
}
