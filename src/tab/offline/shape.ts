/** Tells whether a value has a shape. */
export type Shape<T> = (value: unknown) => value is T;

/**
 * What a browser kept, or a server of this machine said, is checked by these few lines: a library for it would be a
 * twentieth of the first screen's weight, and slower than reading five thousand actions is. Types hold each shape to the
 * type that it is of, so a field that is new is checked too.
 */
type Fields<T> = { [Key in keyof T]-?: Shape<T[Key]> };

export const isText: Shape<string> = (value) => typeof value === 'string';
export const isFigure: Shape<number> = (value) => typeof value === 'number';
export const isYesOrNo: Shape<boolean> = (value) => typeof value === 'boolean';

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || shape(value);

/** For a field that may be left out, which its type says with a question mark. */
export const orMissing =
  <T>(shape: Shape<T>): Shape<T> =>
  (value): value is T =>
    value === undefined || shape(value);

export const isOneOf =
  <T extends string>(...known: readonly T[]): Shape<T> =>
  (value): value is T =>
    known.includes(value as T);

export const isListOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(shape);

export const isRecordOf =
  <T>(shape: Shape<T>): Shape<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(shape);

/** An object with these fields; others beside them do no harm. */
export function isObjectOf<T extends object>(fields: Fields<T>): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields);
  return (value): value is T => isObject(value) && shapes.every(([name, shape]) => shape(value[name]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
