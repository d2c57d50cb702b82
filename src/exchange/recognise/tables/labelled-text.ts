import { headGuesses, type HeadKind } from '../columns/head-words.ts';

/** What a labelled line can tell of an action. */
const FACT_KINDS: ReadonlySet<HeadKind> = new Set<HeadKind>([
  'lead',
  'accountable',
  'due',
  'measure',
  'statusish',
  'updates',
  'evidence',
  'ref',
  'action',
]);

/** A piece of a line: words after their label, or words that have none. */
export interface Piece {
  label: string | null;
  text: string;
}

const LABEL = /^(?:[-–•*▪]\s*)?([^:\n]{2,45}?)\s*:(?:\s*|$)(?!\/\/)([\s\S]*)$/;
const DASHED = /^(?:[-–•*▪]\s*)?(\p{Lu}[^:\n–—]{1,24}?)\s+[–—-]\s+(\S[\s\S]*)$/u;
/** Where a further label may begin within a line, up to its colon: after a mark that ends what came before. */
const INNER = /(?:[\n\t;|,]\s*|\.\s+|\s[–—-]\s+|\s?[([]\s*)(\p{Lu}[^:;|,.()[\]\n\t–—]{1,30}?)\s*:(?=\s)\s*/gu;
/** "Action 1.1: …" is an action with its ref, not a fact of one. */
const NUMBERED = /\s(?:\d+(?:\.\d+)*[a-z]?|[A-Z])$/;

/** What a label says, or null where it is none of a fact. */
export const factKind = (label: string): HeadKind | null => kindFrom(label, 0);

/** The same where no colon says that it is a label, so that only words will do that are sure. */
export const sureFactKind = (label: string): HeadKind | null => kindFrom(label, 0.8);

function kindFrom(label: string, least: number): HeadKind | null {
  const [guess] = NUMBERED.test(label) ? [] : headGuesses(label);
  return guess && guess.weight >= least && FACT_KINDS.has(guess.kind) ? guess.kind : null;
}

/** Labels are one where they differ in case and spaces only. */
export const labelKey = (label: string): string => label.replaceAll(/\s+/g, ' ').trim().toLowerCase();

/** The label that a line opens with and what stands behind it: "Lead: Jo", "Lead:". */
export function openingLabel(text: string): Piece | null {
  const [, label, rest] = LABEL.exec(text.trim()) ?? [];
  return label === undefined || rest === undefined ? null : { label: label.trim(), text: rest.trim() };
}

/** The same with a dash for the colon: "Lead – Jo". Any sentence may have a dash, so this counts only where a label comes again. */
export function dashedLabel(text: string): Piece | null {
  const [, label, rest] = DASHED.exec(text.trim()) ?? [];
  return label === undefined || rest === undefined ? null : { label: label.trim(), text: rest.trim() };
}

/** Splits a line where labels of facts stand in it: "Do X – Lead: Jo – Due: May". A single label within it is a word of it. */
export function innerPieces(text: string): Piece[] {
  const marks = [...text.matchAll(INNER)].filter(([, label = '']) => sureFactKind(label) !== null);
  const opens = openingLabel(text);
  const isOpened = opens?.label !== undefined && opens?.label !== null && factKind(opens.label) !== null;
  if (marks.length + (isOpened ? 1 : 0) < 2) return [{ label: null, text: text.trim() }];
  const first: Piece = { label: null, text: text.slice(0, marks[0]?.index) };
  const rest = marks.map((mark, at): Piece => ({
    label: mark[1] ?? '',
    text: text.slice(mark.index + mark[0].length, marks[at + 1]?.index),
  }));
  return [first, ...rest].map(trimmed).filter((piece) => piece.label !== null || piece.text !== '');
}

/** Without the mark that parted it from the next. */
const trimmed = ({ label, text }: Piece): Piece => {
  const plain = text.trim().replace(/\s*[;|,–—([-]+$/u, '');
  return { label, text: /^[^([]*[)\]]$/.test(plain) ? plain.slice(0, -1) : plain };
};
