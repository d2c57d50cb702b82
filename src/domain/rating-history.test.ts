import { expect, test } from 'vitest';
import type { Update } from './board.ts';
import { evidenceBy, ratingHistory, standingStep } from './rating-history.ts';
import type { RatingVersion } from './version-steps.ts';

const at = (minute: number): string => `2026-11-23T09:${String(minute).padStart(2, '0')}:00Z`;

const entry = (key: string, minute: number, after: string | null, more: Partial<Update> = {}): Update => ({
  key,
  kind: after === null ? 'note' : 'rating',
  saidAt: at(minute),
  dateText: null,
  date: null,
  saidBy: 'Ada Park',
  recordedBy: 'Ada Park',
  isRecordedByApp: false,
  recordedAt: at(minute),
  edited: null,
  source: 'tab',
  text: 'why',
  before: null,
  after,
  position: 1,
  ...more,
});

const version = (minute: number, rating: string, lastUpdateKey: string | null, by = 'Ada Park') => ({
  at: at(minute),
  by,
  rating,
  lastUpdateKey,
});

type Version = Omit<RatingVersion, 'number'> & { number?: number };

const told = (updates: Update[], shown: Version[] | null, row?: { rating: string; key: string | null }) => {
  const versions = shown?.map((one, index) => ({ number: index + 1, ...one })) ?? null;
  const last = versions?.at(-1);
  const rating = row?.rating ?? last?.rating ?? null;
  const key = row?.key ?? last?.lastUpdateKey ?? null;
  const lastUpdate = key === null ? null : { key, at: null, date: null, by: '', text: '' };
  return ratingHistory({ action: { rating, lastUpdate }, updates, versions });
};

const inShort = (history: ReturnType<typeof told>) =>
  history.steps.map((step) =>
    step.from === 'entry'
      ? `${step.entry.key} to ${step.after}${step.isWitnessed ? '' : `, witnessed: ${step.isWitnessed}`}`
      : `${step.how} by ${step.by ?? 'nobody known'} from ${step.before} to ${step.after} after ${step.afterKey}`,
  );

test('ratings that were given in the app are told with their entries, and the versions bear them out', () => {
  const updates = [entry('note', 1, null), entry('one', 2, 'A'), entry('two', 4, 'G')];
  const versions = [version(0, 'R', null), version(1, 'R', 'note'), version(2, 'A', 'one'), version(4, 'G', 'two')];
  expect(inShort(told(updates, versions))).toEqual(['one to A', 'two to G']);
});

test('a rating that was changed without a new entry was changed around the app, by whom SharePoint names', () => {
  const versions = [version(0, 'R', null), version(2, 'A', 'one'), version(5, 'G', 'one', 'Site owner')];
  const history = told([entry('one', 2, 'A')], versions);
  expect(inShort(history)).toEqual(['one to A', 'direct by Site owner from A to G after one']);
  expect(standingStep(history)).toMatchObject({ from: 'around', at: at(5), after: 'G' });
});

test('notes and other changes of the row between two ratings are no steps', () => {
  const versions = [version(0, 'A', 'one'), version(3, 'A', 'note'), version(4, 'A', 'note')];
  expect(inShort(told([entry('one', 0, 'A'), entry('note', 3, null)], versions))).toEqual(['one to A']);
});

test('an older version that somebody brought back in SharePoint is not explained by the entry that it names again', () => {
  const updates = [entry('one', 1, 'A'), entry('two', 2, 'G')];
  const versions = [version(1, 'A', 'one'), version(2, 'G', 'two'), version(6, 'A', 'one', 'Site owner')];
  expect(inShort(told(updates, versions)).at(-1)).toBe('direct by Site owner from G to A after two');
});

test('a version whose entry was deleted, or was made to say something else, tells so', () => {
  const versions = [version(0, 'R', null), version(2, 'A', 'deleted'), version(4, 'G', 'two')];
  const edited = entry('two', 4, 'R', { edited: { by: 'Site owner', at: at(9) } });
  expect(inShort(told([edited], versions))).toEqual([
    'entryMissing by Ada Park from R to A after null',
    'entryDiffers by Ada Park from A to G after deleted',
    'two to R, witnessed: false',
  ]);
});

test('an entry that somebody added by hand gives no rating', () => {
  const history = told(
    [entry('one', 2, 'A'), entry('made up', 3, 'G')],
    [version(0, 'R', null), version(2, 'A', 'one')],
  );
  expect(inShort(history)).toEqual(['one to A', 'made up to G, witnessed: false']);
  expect(standingStep(history)).toMatchObject({ after: 'A' });
});

test('entries from before the oldest version that is kept are not doubted', () => {
  const updates = [entry('one', 1, 'A'), entry('two', 2, 'G'), entry('three', 7, 'R')];
  const versions = [version(5, 'G', 'note'), version(7, 'R', 'three')];
  expect(inShort(told(updates, versions))).toEqual([
    'one to A, witnessed: null',
    'two to G, witnessed: null',
    'three to R',
  ]);
});

test('versions that are gone from the middle accuse nobody whom the record explains', () => {
  const updates = [entry('one', 2, 'A'), entry('note', 4, null)];
  const versions = [
    { ...version(0, 'R', null), number: 1 },
    { ...version(4, 'A', 'note', 'Ben Ode'), number: 3 },
  ];
  expect(inShort(told(updates, versions))).toEqual(['one to A, witnessed: null']);
});

test('a rating that changed while versions are gone was changed by nobody knows whom', () => {
  const versions = [
    { ...version(0, 'R', null), number: 1 },
    { ...version(4, 'G', 'note', 'Ben Ode'), number: 4 },
  ];
  expect(inShort(told([entry('one', 2, 'A'), entry('note', 4, null)], versions))).toEqual([
    'one to A, witnessed: null',
    'direct by nobody known from A to G after one',
  ]);
});

test('a site that keeps one version still tells that the row holds another rating than its newest entry gave', () => {
  expect(inShort(told([entry('one', 1, 'A')], [version(5, 'G', 'one')]))).toEqual([
    'one to A, witnessed: null',
    'direct by nobody known from A to G after one',
  ]);
});

test('without versions the entries are told, and a rating that the newest did not give is noticed all the same', () => {
  const updates = [entry('one', 1, 'A')];
  expect(told(updates, null, { rating: 'A', key: 'one' })).toMatchObject({
    witness: 'missing',
    steps: [{ after: 'A' }],
  });
  expect(inShort(told(updates, null, { rating: 'G', key: 'one' })).at(-1)).toBe(
    'direct by nobody known from A to G after one',
  );
});

test('without versions an entry that is newer than the row as it was read accuses nobody', () => {
  const updates = [entry('one', 1, 'A'), entry('two', 2, 'G')];
  expect(inShort(told(updates, null, { rating: 'A', key: 'one' }))).toHaveLength(2);
});

test("a lead's answer that changed nothing is no step", () => {
  const answer = entry('answer', 3, 'A', { kind: 'answer' });
  expect(inShort(told([entry('one', 2, 'A'), answer], [version(2, 'A', 'one'), version(3, 'A', 'answer')]))).toEqual([
    'one to A',
  ]);
});

test('evidence counts from the moment it was added', () => {
  const piece = (key: string, addedAt: string | null) => ({
    key,
    title: key,
    address: null,
    addedAt,
    recordedBy: 'Ada',
  });
  const all = [piece('before', at(1)), piece('after', at(9)), piece('unknown', null)];
  expect(evidenceBy(all, at(5)).map(({ key }) => key)).toEqual(['before', 'unknown']);
});
