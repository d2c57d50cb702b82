import { describe, expect, it } from 'vitest';
import type { Status, StatusColour } from './plan.ts';
import { rankStatuses, readMeaning } from './status-meaning.ts';

const statuses = (...all: [StatusColour, string][]): Status[] =>
  all.map(([colour, meaning], index) => ({
    code: String(index),
    label: colour,
    meaning,
    order: index + 1,
    rank: 0,
    colour,
    done: false,
    late: false,
  }));

const ranks = (...all: [StatusColour, string][]): number[] => rankStatuses(statuses(...all)).map(({ rank }) => rank);

describe('what a status means', () => {
  it.each([
    'Completed',
    'Achieved',
    'complete and checked by a peer',
    'outcomes agreed, and embedded and being delivered',
    'Signed off',
    '100%',
    '100% complete',
    'Business as usual',
    'Fully in place',
  ])('is done: %s', (meaning) => {
    expect(readMeaning(meaning)).toMatchObject({ done: true, late: false });
  });

  it.each([
    'On track',
    'not complete',
    'expected to be completed in time',
    'Nearly complete',
    'On track to be delivered',
    'Progress is being made and is on track for completion',
    '75% complete',
    'Ready to be closed',
    'In progress',
    'Not yet implemented',
    'Mitigation in place',
  ])('is not done: %s', (meaning) => {
    expect(readMeaning(meaning).done).toBe(false);
  });

  it.each([
    'Delayed',
    'off track',
    'Not on track',
    'Off target',
    'Has not been achieved within timescale',
    'not yet started or badly delayed',
    'there are concerns that it may not be delivered',
  ])('is late: %s', (meaning) => {
    expect(readMeaning(meaning).late).toBe(true);
  });

  it.each(['not started but there are no concerns', 'started, some delay', 'Completed', 'on track'])(
    'is not late: %s',
    (meaning) => {
      expect(readMeaning(meaning).late).toBe(false);
    },
  );
});

describe('how far a status is', () => {
  it.each([
    ['No progress', 1],
    ['Due to start', 1],
    ['Planned', 1],
    ['Significant delay', 2],
    ['Some slippage', 3],
    ['On hold', 3],
    ['Progressing well, no issues', 4],
    ['Partially met', 4],
    ['75% complete', 4],
    ['On course', 4],
    ['Complete – awaiting evidence', 5],
    ['Complete, no evidence of impact yet', 5],
    ['Complete with evidence of impact', 6],
    ['Superseded', null],
  ])('%s: %s', (meaning, stage) => {
    expect(readMeaning(meaning).stage).toBe(stage);
  });
});

describe('the rank of a status', () => {
  it('is read from meanings, whatever the order and colours', () => {
    expect(
      ranks(['red', 'Delayed'], ['amber', 'In progress'], ['green', 'Completed'], ['grey', 'not yet started']),
    ).toEqual([2, 3, 4, 1]);
    expect(
      ranks(['blue', 'complete with evidence of impact'], ['green', 'on track'], ['red', 'badly delayed']),
    ).toEqual([3, 2, 1]);
    expect(
      ranks(['red', 'off track'], ['amber', 'on track'], ['green', 'complete'], ['blue', 'complete and checked']),
    ).toEqual([1, 2, 3, 4]);
  });

  it('follows shares of the whole, whatever the order', () => {
    expect(ranks(['other', '100%'], ['other', '50-99%'], ['other', '0 to 49%'])).toEqual([3, 2, 1]);
  });

  it('what is not done comes after what is not started and before what is on track', () => {
    expect(ranks(['other', 'Not implemented'], ['other', 'On track'], ['other', 'Not started'])).toEqual([2, 3, 1]);
  });

  it('follows the custom of colours only where meanings say nothing', () => {
    expect(ranks(['green', ''], ['red', ''], ['amber', ''])).toEqual([3, 1, 2]);
  });
});
