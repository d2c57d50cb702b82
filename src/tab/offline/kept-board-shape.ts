import * as z from 'zod/mini';
import type { Board } from '../../domain/board.ts';

// What an older version of the app kept is checked before it is shown. The types hold these shapes to the domain's own.

const text = z.string();
const textOrNull = z.nullable(z.string());
const row = z.object({ id: text, etag: text });

const status = z.object({
  code: text,
  label: text,
  meaning: text,
  order: z.number(),
  rank: z.number(),
  colour: z.enum(['red', 'amber', 'green', 'blue', 'grey', 'other']),
  done: z.boolean(),
  late: z.boolean(),
});

const review = z.object({
  key: text,
  label: text,
  dateText: text,
  date: textOrNull,
  position: z.number(),
  state: z.enum(['imported', 'open', 'closed']),
});

const structure = z.object({
  key: text,
  parentKey: textOrNull,
  kind: z.enum(['plan', 'priority', 'focusArea']),
  ref: textOrNull,
  text,
  vision: textOrNull,
  overallStatus: textOrNull,
  position: z.number(),
});

const action = z.object({
  key: text,
  row,
  structureKey: text,
  ref: textOrNull,
  letter: textOrNull,
  text,
  leadsText: text,
  subGroup: textOrNull,
  measure: textOrNull,
  rating: textOrNull,
  isRatingAgreed: z.boolean(),
  lastReviewRating: textOrNull,
  due: z.nullable(z.object({ text, date: textOrNull })),
  lastUpdate: z.nullable(z.object({ key: text, at: textOrNull, date: textOrNull, by: text, text })),
  askedAt: textOrNull,
  evidenceCount: z.number(),
  extra: z.record(text, text),
  position: z.number(),
});

const person = z.object({
  key: text,
  name: text,
  aliases: z.array(text),
  kind: z.enum(['person', 'role', 'group', 'nobody']),
  role: textOrNull,
  account: textOrNull,
  entraId: textOrNull,
});

const brokenRow = z.object({
  list: z.enum(['actions', 'structure', 'legends', 'reviews', 'people', 'subGroups', 'settings']),
  row,
  fault: z.enum(['no key', 'same key', 'unknown rating', 'unknown focus area', 'no words', 'unknown choice']),
  column: text,
  value: textOrNull,
  key: textOrNull,
  ref: textOrNull,
  words: text,
});

/** A board as it is kept. */
export const boardShape: z.ZodMiniType<Board> = z.object({
  title: textOrNull,
  heads: z.record(text, text),
  legends: z.array(z.object({ level: z.enum(['action', 'priority']), statuses: z.array(status) })),
  reviews: z.array(review),
  structure: z.array(structure),
  actions: z.array(action),
  people: z.array(person),
  subGroups: z.array(z.object({ key: text, name: text, aliases: z.array(text) })),
  strays: z.array(brokenRow),
  readAt: text,
  deltaLink: text,
});
