import type { ReviewSnapshot } from './review-snapshot.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const figure: Check = (value) => typeof value === 'number';
const yesOrNo: Check = (value) => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const recordOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const objectOf =
  (checks: Record<string, Check>): Check =>
  (value) =>
    isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOrNull = orNull(text);
const due = orNull(objectOf({ text, date: textOrNull }));

const status = objectOf({
  code: text,
  label: text,
  meaning: text,
  order: figure,
  rank: figure,
  colour: text,
  done: yesOrNo,
  late: yesOrNo,
});

const structure = objectOf({
  key: text,
  parentKey: textOrNull,
  kind: (value) => ['plan', 'priority', 'focusArea'].includes(String(value)),
  ref: textOrNull,
  text,
  vision: textOrNull,
  overallStatus: textOrNull,
  position: figure,
});

const action = objectOf({
  key: text,
  structureKey: text,
  ref: textOrNull,
  letter: textOrNull,
  text,
  leads: text,
  subGroup: textOrNull,
  measure: textOrNull,
  rating: textOrNull,
  isAgreed: yesOrNo,
  agreedRating: textOrNull,
  countedRating: textOrNull,
  due,
  originalDue: due,
  evidence: listOf(objectOf({ title: text, address: textOrNull })),
  latest: orNull(objectOf({ text, by: text, at: textOrNull, date: textOrNull })),
  extra: recordOf(text),
});

const snapshot = objectOf({
  version: (value) => value === 1,
  plan: textOrNull,
  heads: recordOf(text),
  review: objectOf({ key: text, label: text, date: textOrNull }),
  closedOn: text,
  closedBy: objectOf({ name: text, account: text }),
  meetingKey: textOrNull,
  ratingsWaitForAgreement: yesOrNo,
  legends: listOf(objectOf({ level: (value) => value === 'action' || value === 'priority', statuses: listOf(status) })),
  structure: listOf(structure),
  actions: listOf(action),
});

/** A snapshot from its file's text; null where that is none, as a hand in the site's documents can make it. */
export function readSnapshot(file: string): ReviewSnapshot | null {
  try {
    const value: unknown = JSON.parse(file);
    return snapshot(value) ? (value as ReviewSnapshot) : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
