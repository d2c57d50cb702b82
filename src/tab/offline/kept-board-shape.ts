import type { Board } from '../../domain/board.ts';
import {
  isFigure,
  isListOf,
  isObjectOf,
  isOneOf,
  isRecordOf,
  isText,
  isYesOrNo,
  orMissing,
  orNull,
  type Shape,
} from './shape.ts';

// What an older version of the app kept is checked before it is shown. The types hold these shapes to the domain's own.

const text = isText;
const textOrNull = orNull(isText);
const row = isObjectOf({ id: text, etag: text });

const status = isObjectOf({
  code: text,
  label: text,
  meaning: text,
  order: isFigure,
  rank: isFigure,
  colour: isOneOf('red', 'amber', 'green', 'blue', 'grey', 'other'),
  done: isYesOrNo,
  late: isYesOrNo,
  needsEvidence: orMissing(isYesOrNo),
  needsCheck: orMissing(isYesOrNo),
});

const review = isObjectOf({
  key: text,
  label: text,
  dateText: text,
  date: textOrNull,
  position: isFigure,
  state: isOneOf('imported', 'open', 'closed'),
  closed: orMissing(orNull(isObjectOf({ on: text, by: text, snapshotAddress: text, snapshotHash: text }))),
});

const structure = isObjectOf({
  key: text,
  parentKey: textOrNull,
  kind: isOneOf('plan', 'priority', 'focusArea'),
  ref: textOrNull,
  text,
  vision: textOrNull,
  overallStatus: textOrNull,
  position: isFigure,
});

const person = isObjectOf({
  key: text,
  name: text,
  aliases: isListOf(text),
  kind: isOneOf('person', 'role', 'group', 'nobody'),
  role: textOrNull,
  account: textOrNull,
  entraId: textOrNull,
  deputy: textOrNull,
  awayUntil: textOrNull,
  quietUntil: textOrNull,
});

const subGroup = isObjectOf({
  key: text,
  name: text,
  aliases: isListOf(text),
  chair: textOrNull,
  reportsTo: isListOf(text),
  channelId: textOrNull,
  meets: textOrNull,
});

const settings = isObjectOf({
  officers: isListOf(text),
  contributors: isListOf(text),
  ratingsWaitForAgreement: isYesOrNo,
  schedule: isObjectOf({
    daysBefore: isListOf(isFigure),
    redMonthly: isYesOrNo,
    staleDays: orNull(isFigure),
    dueWithinDays: orNull(isFigure),
    daysApart: isFigure,
    times: isObjectOf({
      1: orMissing(text),
      2: orMissing(text),
      3: orMissing(text),
      4: orMissing(text),
      5: orMissing(text),
      6: orMissing(text),
      7: orMissing(text),
    }),
    until: text,
    onBankHolidays: isYesOrNo,
    quietDays: isListOf(isObjectOf({ from: text, to: text })),
  }),
});

const brokenRow = isObjectOf({
  list: isOneOf('actions', 'structure', 'legends', 'reviews', 'people', 'subGroups', 'settings'),
  row,
  fault: isOneOf('no key', 'same key', 'unknown rating', 'unknown focus area', 'no words', 'unknown choice'),
  column: text,
  value: textOrNull,
  key: textOrNull,
  ref: textOrNull,
  words: text,
});

/** A board as it is kept, but for its actions, which are packed. */
export const boardShape: Shape<Omit<Board, 'actions'>> = isObjectOf({
  title: textOrNull,
  heads: isRecordOf(text),
  legends: isListOf(isObjectOf({ level: isOneOf('action', 'priority'), statuses: isListOf(status) })),
  reviews: isListOf(review),
  structure: isListOf(structure),
  people: isListOf(person),
  subGroups: isListOf(subGroup),
  settings,
  strays: isListOf(brokenRow),
  readAt: text,
  deltaLink: text,
});
