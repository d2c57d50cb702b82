import type { BoardAction, Due } from '../../domain/board.ts';
import { isFigure, isListOf, isObjectOf, isRecordOf, isText, isYesOrNo, orNull, type Shape } from './shape.ts';

/** An action with nothing nested that each action has of its own. `updateKey` is null where there was no update. */
export type Flat = Omit<BoardAction, 'row' | 'lastUpdate'> & {
  rowId: string;
  rowEtag: string;
  updateKey: string | null;
  updateAt: string | null;
  updateDate: string | null;
  updateBy: string;
  updateText: string;
};

const text = isText;
const textOrNull = orNull(isText);
const due: Shape<Due | null> = orNull(isObjectOf({ text, date: textOrNull }));

/** What was kept is checked column by column. The types hold these shapes to the domain's own. */
const COLUMNS: { [Name in keyof Flat]-?: Shape<Flat[Name]> } = {
  key: text,
  rowId: text,
  rowEtag: text,
  structureKey: text,
  ref: textOrNull,
  letter: textOrNull,
  text,
  leadsText: text,
  subGroup: textOrNull,
  measure: textOrNull,
  rating: textOrNull,
  isRatingAgreed: isYesOrNo,
  agreedRating: textOrNull,
  lastReviewRating: textOrNull,
  due,
  originalDue: due,
  updateKey: textOrNull,
  updateAt: textOrNull,
  updateDate: textOrNull,
  updateBy: text,
  updateText: text,
  askedAt: textOrNull,
  questionedAt: textOrNull,
  evidenceCount: isFigure,
  extra: isRecordOf(text),
  position: isFigure,
};

/** The names of the columns. */
export const NAMES = Object.keys(COLUMNS) as (keyof Flat)[];

/** The values of one field; where many rows share them, each is kept once, and `at` says which one a row has. */
export interface Column<Value> {
  values: readonly Value[];
  at: Uint32Array | null;
}

/** Actions as a browser reads them fastest: a list for each field instead of an object for each action. */
export type PackedActions = { [Name in keyof Flat]: Column<Flat[Name]> };

/** The actions that were packed so; null where another version of the app packed them in another way. */
export function unpackActions(packed: unknown): BoardAction[] | null {
  if (!isPacked(packed)) return null;
  const all = Object.fromEntries(NAMES.map((name) => [name, valuesOf<unknown>(packed[name])])) as Lists;
  return isEven(all) ? all.key.map((_, at) => actionAt(all, at)) : null;
}

type Lists = { [Name in keyof Flat]: readonly Flat[Name][] };

const isEven = (all: Lists): boolean => NAMES.every((name) => all[name].length === all.key.length);

/** Written out, since objects that are made in one go take a third of the time and room. */
const actionAt = (all: Lists, at: number): BoardAction => ({
  key: all.key[at] as string,
  row: { id: all.rowId[at] as string, etag: all.rowEtag[at] as string },
  structureKey: all.structureKey[at] as string,
  ref: all.ref[at] as string | null,
  letter: all.letter[at] as string | null,
  text: all.text[at] as string,
  leadsText: all.leadsText[at] as string,
  subGroup: all.subGroup[at] as string | null,
  measure: all.measure[at] as string | null,
  rating: all.rating[at] as string | null,
  isRatingAgreed: all.isRatingAgreed[at] as boolean,
  agreedRating: all.agreedRating[at] as string | null,
  lastReviewRating: all.lastReviewRating[at] as string | null,
  due: all.due[at] as Due | null,
  originalDue: all.originalDue[at] as Due | null,
  lastUpdate: updateAt(all, at),
  askedAt: all.askedAt[at] as string | null,
  questionedAt: all.questionedAt[at] as string | null,
  evidenceCount: all.evidenceCount[at] as number,
  extra: all.extra[at] as Record<string, string>,
  position: all.position[at] as number,
});

function updateAt(all: Lists, at: number): BoardAction['lastUpdate'] {
  const key = all.updateKey[at] ?? null;
  return key === null
    ? null
    : {
        key,
        at: all.updateAt[at] ?? null,
        date: all.updateDate[at] ?? null,
        by: all.updateBy[at] ?? '',
        text: all.updateText[at] ?? '',
      };
}

const isPacked = isObjectOf<PackedActions>(
  Object.fromEntries(NAMES.map((name) => [name, isColumnOf(COLUMNS[name] as Shape<unknown>)])) as never,
);

function isColumnOf<Value>(shape: Shape<Value>): Shape<Column<Value>> {
  const isListOfIt = isListOf(shape);
  const hasFields = isObjectOf<Column<Value>>({
    values: (value): value is Value[] => isListOfIt(value),
    at: (value): value is Uint32Array | null => value === null || value instanceof Uint32Array,
  });
  return (column): column is Column<Value> =>
    hasFields(column) && (column.at === null || column.at.every((place) => place < column.values.length));
}

function valuesOf<Value>({ values, at }: Column<Value>): readonly Value[] {
  if (at === null) return values;
  const all: Value[] = [];
  // By hand: this runs before the first painting, and what maps typed arrays takes five times as long there.
  for (let row = 0; row < at.length; row++) all.push(values[at[row] as number] as Value);
  return all;
}
