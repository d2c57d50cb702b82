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

/** What stands before, between and behind the parts of a ref as people write it: "1.1a", "1.1.A", "1.1 (a)". */
const GAP = String.raw`[\s.(-]*`;
const END = String.raw`\)?(?![\p{L}\d]|\.\d)`;

/** Finds the actions that a text begins with, whichever way their ref is spaced; the longest name counts. Null for none. */
export function readRef(text: string, actions: readonly NamedAction[]): WrittenRef | null {
  const letters = squeeze(text.slice(0, LONGEST));
  const found = actions.flatMap(({ action, name }) => {
    const refs = [name, action.ref ?? ''].filter((ref) => ref !== '' && letters.startsWith(squeeze(ref)));
    const length = Math.max(0, ...refs.map((ref) => lengthOf(text, ref)));
    return length > 0 ? [{ action, length }] : [];
  });
  const length = Math.max(0, ...found.map((one) => one.length));
  if (length > 0) return { length, actions: found.filter((one) => one.length === length).map(({ action }) => action) };
  return readArea(text, actions);
}

/** A ref without its last part stands for all actions below: "1.1" for 1.1 A, 1.1 B and the one without a letter. */
function readArea(text: string, actions: readonly NamedAction[]): WrittenRef | null {
  const area = /^\d+(?:\.\d+)+(?![\p{L}\d]|\.\d)/u.exec(text)?.[0];
  if (!area) return null;
  const below = actions.filter(({ name }) => name.startsWith(area) && !/^[\d.]*\d/.test(name.slice(area.length)));
  return below.length > 0 ? { actions: below.map(({ action }) => action), length: area.length } : null;
}

/** Something that looks like a ref, for one that the plan does not have: "9.9 Z". */
export const refIn = (text: string): string | null =>
  /^\d+(?:\.\d+)+(?:\s?\(?[a-z]\)?(?![\p{L}\d]))?(?![\p{L}\d])/iu.exec(text)?.[0] ?? null;

/** The longest name that is looked for, in characters, with all that may stand between its parts. */
const LONGEST = 200;

/** Letters and figures alone: what refs are compared by before they are looked at closely, since a plan may have thousands. */
const squeeze = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '');

function lengthOf(text: string, ref: string): number {
  const parts = ref.match(/\d+|\p{L}+/gu);
  if (!parts) return 0;
  return new RegExp(`^${parts.join(GAP)}${END}`, 'iu').exec(text)?.[0].length ?? 0;
}
