import { describe, expect, test } from 'vitest';
import type { BoardAction, Structure } from './board.ts';
import {
  compareStood,
  stoodAtClosing,
  stoodAtImport,
  stoodToday,
  type StoodAction,
  type StoodPlan,
} from './compare-reviews.ts';
import { DEFAULT_SETTINGS } from './plan-settings.ts';
import type { Status } from './plan.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';

const status = (code: string, rank: number): Status => ({
  code,
  label: code,
  meaning: '',
  // Written the other way round than they progress.
  order: 9 - rank,
  rank,
  colour: 'other',
  done: false,
  late: false,
});
const statuses = [status('Grey', 1), status('R', 2), status('A', 3), status('G', 4)];

const stood = (key: string, rating: string | null, text: string | null = 'Same words'): StoodAction => ({
  key,
  structureKey: 'area',
  ref: key,
  text,
  leadsText: null,
  subGroup: null,
  rating,
});
const plan = (actions: StoodAction[], kind: StoodPlan['kind'] = 'closed'): StoodPlan => ({
  key: kind,
  label: kind,
  date: null,
  kind,
  isSigned: kind === 'closed',
  structure: [],
  actions,
});
const keys = (actions: readonly StoodAction[]) => actions.map(({ key }) => key);

describe('two times of a plan', () => {
  test('tell what moved up and down by rank, what is new, gone and rewritten, and how many are as they were', () => {
    const told = compareStood(
      plan([
        stood('up', 'Grey'),
        stood('down', 'G'),
        stood('strange', '?'),
        stood('rated', null),
        stood('same', 'A'),
        stood('rewritten', 'A', 'Old words'),
        stood('both', 'G', 'Old words'),
        stood('gone', 'A'),
      ]),
      plan(
        [
          stood('up', 'R'),
          stood('down', 'Grey'),
          stood('strange', 'A'),
          stood('rated', 'A'),
          stood('same', 'A', ' Same words '),
          stood('rewritten', 'A', 'New words'),
          stood('both', 'A', 'New words'),
          stood('new', 'A'),
        ],
        'today',
      ),
      statuses,
    );
    expect(told.moves.map(({ after, kind }) => [after.key, kind])).toEqual([
      ['up', 'better'],
      ['down', 'worse'],
      ['strange', 'other'],
      ['rated', 'new'],
      ['both', 'worse'],
    ]);
    expect([keys(told.added), keys(told.gone)]).toEqual([['new'], ['gone']]);
    expect(told.rewritten.map(({ before, after }) => [after.key, before.text, after.text])).toEqual([
      ['rewritten', 'Old words', 'New words'],
      ['both', 'Old words', 'New words'],
    ]);
    expect([told.unchanged, told.areWordsKnown]).toEqual([1, true]);
  });

  test('say nothing of words where one of them came with the file', () => {
    const told = compareStood(plan([stood('a', 'A', null)], 'imported'), plan([stood('a', 'A')], 'today'), statuses);
    expect(told).toMatchObject({ rewritten: [], unchanged: 1, areWordsKnown: false });
  });
});

describe('a plan as it stood', () => {
  const action = (key: string, more: Partial<BoardAction> = {}) =>
    ({ key, structureKey: 'area', ref: key, text: 'Today', leadsText: 'Ada', subGroup: null, ...more }) as BoardAction;
  const structure = [{ key: 'area' }, { key: 'priority' }] as Structure[];

  test('at an imported review date has the actions that were rated then, also those that left since, and no words', () => {
    const record = { a: { r: 'G' }, b: { other: 'G' }, left: { r: 'A' }, priority: { r: 'R' } };
    const told = stoodAtImport(
      { structure, actions: [action('a'), action('b')] },
      { key: 'r', label: 'Dec-19', date: '2019-12' },
      record,
    );
    expect(told).toMatchObject({ kind: 'imported', isSigned: false, label: 'Dec-19' });
    expect(told.actions.map(({ key, ref, text, rating }) => [key, ref, text, rating])).toEqual([
      ['a', 'a', null, 'G'],
      ['left', null, null, 'A'],
    ]);
  });

  test('when it was closed has the rating that counted then, and today has the one that counts now', () => {
    const snapshot = {
      review: { key: 'r', label: 'Nov-26', date: '2026-11-23' },
      structure,
      actions: [
        {
          key: 'a',
          structureKey: 'area',
          ref: 'a',
          text: 'Then',
          leads: 'Tim',
          subGroup: null,
          rating: 'G',
          countedRating: 'A',
        },
      ],
    } as unknown as ReviewSnapshot;
    expect(stoodAtClosing(snapshot)).toMatchObject({
      kind: 'closed',
      isSigned: true,
      actions: [{ text: 'Then', leadsText: 'Tim', rating: 'A' }],
    });
    const settings = { ...DEFAULT_SETTINGS, ratingsWaitForAgreement: true };
    const proposed = action('a', { rating: 'G', isRatingAgreed: false, agreedRating: 'R' });
    expect(stoodToday({ structure, actions: [proposed], settings }).actions).toMatchObject([{ rating: 'R' }]);
  });
});
