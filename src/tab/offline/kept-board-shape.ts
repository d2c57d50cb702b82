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
  needsEvidence: z.optional(z.boolean()),
  needsCheck: z.optional(z.boolean()),
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

const due = z.nullable(z.object({ text, date: textOrNull }));

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
  agreedRating: textOrNull,
  lastReviewRating: textOrNull,
  due,
  originalDue: due,
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
  deputy: textOrNull,
  awayUntil: textOrNull,
});

const subGroup = z.object({
  key: text,
  name: text,
  aliases: z.array(text),
  chair: textOrNull,
  reportsTo: z.array(text),
  channelId: textOrNull,
  meets: textOrNull,
});

const settings = z.object({
  officers: z.array(text),
  ratingsWaitForAgreement: z.boolean(),
  schedule: z.object({
    daysBefore: z.array(z.number()),
    times: z.object({
      1: z.optional(text),
      2: z.optional(text),
      3: z.optional(text),
      4: z.optional(text),
      5: z.optional(text),
      6: z.optional(text),
      7: z.optional(text),
    }),
    quietDays: z.array(z.object({ from: text, to: text })),
  }),
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
  subGroups: z.array(subGroup),
  settings,
  strays: z.array(brokenRow),
  readAt: text,
  deltaLink: text,
});
