import type { BoardAction } from './board.ts';

/** An action with the name that people call it by: "1.1 A". */
export interface NamedAction {
  action: BoardAction;
  name: string;
}

/** Actions that the beginning of a text names, and how much of the text that takes. */
export interface WrittenRef {
  /** Several where the text names a group of them, or the plan has the name twice. */
  actions: BoardAction[];
  length: number;
}

/** Finds the actions that a text begins with; null for none. */
export type RefReader = (text: string) => WrittenRef | null;

/** What stands before, between and behind the parts of a ref as people write it: "1.1a", "1.1.A", "1.1 (a)". */
const GAP = String.raw`[\s.(-]*`;
const END = String.raw`\)?(?![\p{L}\d]|\.\d)`;

/** The longest name that is looked for, in characters, with all that may stand between its parts. */
const LONGEST = 200;

/** Reads refs whichever way they are spaced; the longest name counts. For many texts of one plan, which may have thousands. */
export function createRefReader(actions: readonly NamedAction[]): RefReader {
  const byLetters = new Map<string, { ref: string; action: BoardAction }[]>();
  for (const { action, name } of actions)
    for (const ref of new Set([name, action.ref ?? ''])) {
      const letters = squeeze(ref);
      if (letters !== '') byLetters.set(letters, [...(byLetters.get(letters) ?? []), { ref, action }]);
    }
  const longest = Math.max(0, ...[...byLetters.keys()].map(({ length }) => length));
  return (text) => readNamed(text, byLetters, longest) ?? readArea(text, actions);
}

function readNamed(
  text: string,
  byLetters: ReadonlyMap<string, { ref: string; action: BoardAction }[]>,
  longest: number,
): WrittenRef | null {
  const start = text.slice(0, LONGEST);
  const letters = squeeze(start);
  for (let count = Math.min(longest, letters.length); count > 0; count--) {
    const found = (byLetters.get(letters.slice(0, count)) ?? []).flatMap(({ ref, action }) => {
      const length = lengthOf(start, ref);
      return length > 0 ? [{ action, length }] : [];
    });
    const [first] = found;
    if (first) return { length: first.length, actions: [...new Set(found.map(({ action }) => action))] };
  }
  return null;
}

/** A ref without its last part stands for all actions below: "1.1" for 1.1 A, 1.1 B and the one without a letter. */
function readArea(text: string, actions: readonly NamedAction[]): WrittenRef | null {
  const area = /^\d{1,4}(?:\.\d{1,4}){1,5}(?![\p{L}\d]|\.\d)/u.exec(text)?.[0];
  if (!area) return null;
  const below = actions.filter(({ name }) => name.startsWith(area) && !/^[\d.]*\d/.test(name.slice(area.length)));
  return below.length > 0 ? { actions: below.map(({ action }) => action), length: area.length } : null;
}

/** Something that looks like a ref, for one that the plan does not have: "9.9 Z". */
export const refIn = (text: string): string | null =>
  /^\d{1,4}(?:\.\d{1,4}){1,5}(?:\s?\(?[a-z]\)?(?![\p{L}\d]))?(?![\p{L}\d])/iu.exec(text)?.[0] ?? null;

/** Letters and figures alone. */
const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '');

function lengthOf(text: string, ref: string): number {
  const parts = ref.match(/\d+|\p{L}+/gu);
  if (!parts) return 0;
  return new RegExp(`^${parts.join(GAP)}${END}`, 'iu').exec(text)?.[0].length ?? 0;
}
