import format, { type CompiledMessage, type FormatOptions } from 'icu-minify/format';
import { Fragment, createElement, type ReactNode } from 'react';

/** What is put into a message: plural counts as numbers, dates and figures already written by `ui/dates` and `ui/count-words`. */
export type Values = Record<string, string | number>;

/** What is put into a message that holds elements: `<link>these words</link>` asks for a function called `link`. */
export type RichValues = Record<string, string | number | ((chunks: ReactNode) => ReactNode)>;

/** Says a message of one catalogue. */
export interface Say<Key extends string> {
  (key: Key, values?: Values): string;
  /** The same for a message with elements in it. */
  rich(key: Key, values: RichValues): ReactNode;
}

const LOCALE = 'en-GB';
const figure = new Intl.NumberFormat(LOCALE);
const plural = new Intl.PluralRules(LOCALE);
const ordinal = new Intl.PluralRules(LOCALE, { type: 'ordinal' });

/** Messages write figures alone: dates come written, since a partial date is none that Intl knows. */
const options: FormatOptions = {
  formatters: {
    getNumberFormat: (locale, style) => (style ? new Intl.NumberFormat(locale, style) : figure),
    getPluralRules: (_locale, style) => (style?.type === 'ordinal' ? ordinal : plural),
    getDateTimeFormat: (locale, style) => new Intl.DateTimeFormat(locale, style),
  },
};

/** Says the messages of a catalogue in `en-GB/`, whose ICU messages were compiled when the page was built. */
export function wordsOf<Key extends string>(catalogue: Record<Key, string>): Say<Key> {
  // The compiler of messages puts its own form in the place of each string.
  const compiled = catalogue as unknown as Record<Key, CompiledMessage>;
  const say = (key: Key, values?: Values): string => String(format(compiled[key], LOCALE, values, options));
  return Object.assign(say, {
    rich: (key: Key, values: RichValues): ReactNode =>
      inRow(format<ReactNode>(compiled[key], LOCALE, elementsOf(values), options)),
  });
}

const elementsOf = (values: RichValues) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'function' ? (chunks: ReactNode[]) => value(inRow(chunks)) : value,
    ]),
  );

/** Chunks stand in the order of the message, which never changes while it is shown, so their place is their key. */
const inRow = (chunks: ReactNode): ReactNode =>
  Array.isArray(chunks)
    ? chunks.map((chunk: ReactNode, place) => createElement(Fragment, { key: place }, chunk))
    : chunks;
