import { assert, array, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardAction } from './board.ts';
import type { Status, StatusColour } from './plan.ts';
import { readAnswers, type ActionReading, type AnswerContext, type AnswerReading } from './read-answer.ts';

const status = (
  code: string,
  label: string,
  meaning: string,
  colour: StatusColour,
  more: Partial<Status> = {},
): Status => ({
  code,
  label,
  meaning,
  colour,
  order: 1,
  rank: 1,
  done: false,
  late: false,
  ...more,
});
const LEGEND = [
  status('R', 'Red', 'Action is delayed', 'red', { late: true }),
  status('A', 'Amber', 'Action is in progress', 'amber'),
  status('G', 'Green', 'Action is completed', 'green', { done: true }),
  status('Gr', 'Grey', 'Action has not yet started', 'grey'),
];
const WORDS_ONLY = [
  status('Delivered', 'Delivered', '', 'green', { done: true }),
  status('On track to deliver', 'On track to deliver', '', 'green'),
  status('Some issues', 'Some issues', '', 'amber'),
  status('Not on track', 'Not on track', '', 'red', { late: true }),
];

const action = (name: string, rating: string | null = 'A'): { action: BoardAction; name: string } => ({
  name,
  action: { key: name, ref: name.includes('(') ? null : name, rating, text: '' } as BoardAction,
});
const ACTIONS = ['1.1 A', '1.1 C', '1.1 (no letter)', '1.2 A', '1.2 B', '11.1 A', '2.10 A', 'PA3'].map((name) =>
  action(name),
);
const context = (more: Partial<AnswerContext> = {}): AnswerContext => ({
  actions: ACTIONS,
  own: new Set(['1.1 A', '1.1 C', '1.2 B']),
  legend: LEGEND,
  ...more,
});

/** A reading in short: "1.1 A > G | panel met". */
function short(reading: AnswerReading): string {
  if (reading.kind === 'unknownAction') return `no action ${reading.ref}`;
  if (reading.kind === 'which') return `which of ${reading.readings.map(short).join(', ')}`;
  const name = reading.action.key;
  const note = 'note' in reading && reading.note ? ` | ${reading.note}` : '';
  return `${name} ${whatOf(reading)}${note}`;
}

function whatOf(reading: ActionReading): string {
  if (reading.kind === 'answer') return reading.to === null ? '-' : `> ${reading.to}`;
  return reading.kind === 'unknownRating' ? `has no ${reading.word}` : reading.kind;
}

const read = (text: string, more: Partial<AnswerContext> = {}): string[] =>
  readAnswers(text, context(more)).readings.map(short);

describe('one answer', () => {
  it.each([
    ['1.1 A green – panel met on Tuesday', '1.1 A > G | panel met on Tuesday'],
    ['1.1a: G panel met', '1.1 A > G | panel met'],
    ['1.1 A no change', '1.1 A > A'],
    ['1.1 A: No change, still waiting for the forum.', '1.1 A > A | still waiting for the forum.'],
    ['green 1.1 A', '1.1 A > G'],
    ['No change for 1.1 A', '1.1 A > A'],
    ['1.2 B done', '1.2 B > G'],
    ['1.2b completed. The team is in place', '1.2 B > G | The team is in place'],
    ['1.1.A amber', '1.1 A > A'],
    ['1.1(a) Red because funding fell', '1.1 A > R | because funding fell'],
    ['1.1 (A) is now green', '1.1 A > G'],
    ['Please set action 1.1 A to Green (G): signed off', '1.1 A > G | signed off'],
    ['• 1.1 C – Gr – nobody yet', '1.1 C > Gr | nobody yet'],
    ['1.1 C not yet started', '1.1 C > Gr'],
    ['1.1 C not started', '1.1 C > Gr'],
    ['1.1 C in progress: two schools left', '1.1 C > A | two schools left'],
    ['1.1 C action is delayed', '1.1 C > R'],
    ['1.1 C late', '1.1 C > R'],
    ['1.1 C 🟢 all there', '1.1 C > G | all there'],
    ['1.1 C gray', '1.1 C > Gr'],
    ['pa3 green', 'PA3 > G'],
    ['PA 3 green', 'PA3 > G'],
    ['1.1 no letter: green', '1.1 (no letter) > G'],
    ['11.1 A green', '11.1 A > G'],
    ['2.10 a GREEN', '2.10 A > G'],
    ['<at>Action Plan Monitor</at>&nbsp;1.1 A green', '1.1 A > G'],
    ['1.1 A The panel met on Tuesday', '1.1 A - | The panel met on Tuesday'],
    ['1.1 A', '1.1 A silent'],
    ['1.1 A?', '1.1 A silent'],
    ['1.1 A: I need help with the room', '1.1 A help | with the room'],
    ['1.1 A is not mine, ask Ben', '1.1 A notMine | ask Ben'],
    ['We have completed 1.1 A', '1.1 A > G'],
    ['update for 1.1 A: panel met', '1.1 A - | panel met'],
    ['1.1 A has gone green', '1.1 A > G'],
    ['1.1 A should be green', '1.1 A > G'],
    ['RAG: green for 1.1 A', '1.1 A > G'],
    ['1.1 A green?', '1.1 A > G'],
    ['1.1 A Green/complete', '1.1 A > G | complete'],
    ['1.1 A nothing to add', '1.1 A > A'],
    ['1.1 A delayed until March', '1.1 A > R | until March'],
    ['1.1 A amber (was red)', '1.1 A > A | (was red)'],
    ['1.1 A is not green yet', '1.1 A - | is not green yet'],
    ['1.1 A not complete', '1.1 A - | not complete'],
    ['1.1 A to be completed in May', '1.1 A - | to be completed in May'],
    ['1.1 A complete by Friday', '1.1 A - | complete by Friday'],
    ['1.1 A will be completed in May', '1.1 A - | will be completed in May'],
    ['1.1 A helped by the forum we met', '1.1 A - | helped by the forum we met'],
  ])('“%s”', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['1.2 B: A', '1.2 B > A'],
    ['1.2 B A', '1.2 B > A'],
    ['1.2 B a', '1.2 B > A'],
    ['1.2 B A – panel met', '1.2 B > A | panel met'],
    ['1.2 B A panel met on Tuesday', '1.2 B - | A panel met on Tuesday'],
    ['1.2 B a panel met', '1.2 B - | a panel met'],
    ['1.2 B r u there', '1.2 B - | r u there'],
    ['1.2 B greenhouse built', '1.2 B - | greenhouse built'],
  ])('a code that is a word too counts where it stands alone: “%s”', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['1.1 A on track to deliver, all booked', '1.1 A > On track to deliver | all booked'],
    ['1.1 A not on track', '1.1 A > Not on track'],
    ['1.1 A delivered', '1.1 A > Delivered'],
    ['1.1 A done', '1.1 A > Delivered'],
    ['1.1 A amber', '1.1 A > Some issues'],
    ['1.1 A green', '1.1 A has no green'],
  ])('a legend of words is read by its words: “%s”', (text, expected) => {
    expect(read(text, { legend: WORDS_ONLY })).toEqual([expected]);
  });
});

describe('what can’t be recorded as it stands', () => {
  it.each([
    ['1.1 A blue – embedded', '1.1 A has no blue | embedded'],
    ['1.1 A X', '1.1 A has no X'],
    ['1.1 A purple', '1.1 A has no purple'],
  ])('a rating that the legend does not have is told from a note: “%s”', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('“no change” of an action without a rating is no rating', () => {
    const actions = [action('1.1 A', null)];
    expect(read('1.1 A no change', { actions })).toEqual(['1.1 A has no no change']);
  });

  it('a ref that the plan does not have is told', () => {
    expect(read('9.9 Z green')).toEqual(['no action 9.9 Z']);
  });

  it('a focus area stands for all of its actions, one’s own first', () => {
    expect(read('1.1 green')).toEqual(['which of 1.1 A > G, 1.1 C > G']);
    expect(read('1.2 green')).toEqual(['1.2 B > G']);
    expect(read('1.1 green', { own: new Set() })).toEqual(['which of 1.1 A > G, 1.1 C > G, 1.1 (no letter) > G']);
  });

  it('a ref that the plan has twice is asked about', () => {
    const twice = [action('1.1 A'), { ...action('1.1 A'), action: { ...action('1.1 A').action, key: 'other' } }];
    expect(read('1.1 A green', { actions: twice, own: new Set() })).toEqual(['which of 1.1 A > G, other > G']);
  });
});

describe('several answers', () => {
  it.each([
    ['1.1 A green\n1.1 C no change', ['1.1 A > G', '1.1 C > A']],
    [
      'Hi,\n1.1 A green - panel met\nand the forum agreed\n\n1.2 B: red\nThanks\nAda',
      ['1.1 A > G | panel met\nand the forum agreed', '1.2 B > R | Ada'],
    ],
    ['1.1 A green; 1.1 C amber', ['1.1 A > G', '1.1 C > A']],
    ['1.1 A green, panel met, and 1.1 C no change', ['1.1 A > G | panel met', '1.1 C > A']],
    ['1.1 A and 1.1 C: no change', ['1.1 A > A', '1.1 C > A']],
    ['1.1 A and C no change', ['1.1 A > A', '1.1 C > A']],
    ['1.1 A, C & 1.2 B green', ['1.1 A > G', '1.1 C > G', '1.2 B > G']],
    ['1.1 C, A panel met', ['1.1 C - | A panel met']],
    ['1.1 C, a panel met', ['1.1 C - | a panel met']],
    ['1.1 A, 1.1 C & 1.2 B green', ['1.1 A > G', '1.1 C > G', '1.2 B > G']],
    ['1.1 A green, same as 1.1 C', ['1.1 A > G | same as 1.1 C']],
  ])('“%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

it.each([
  '',
  'hello',
  'my actions',
  'what about Tuesday?',
  '2 weeks please',
  'green',
  'no change',
  'The panel met on 1.1 days',
])('“%s” is about no action', (text) => {
  expect(read(text)).toEqual([]);
});

it('lines that are about no action are told, where there are others', () => {
  expect(readAnswers('who is on leave?\n1.1 A green', context()).left).toEqual(['who is on leave?']);
});

it('whatever is written and whatever the plan is called, reading it ends with readings of the plan’s actions and ratings', () => {
  const bits = constantFrom(
    '1.1 A',
    '1.1',
    ' ',
    'green',
    '(',
    '[a',
    '\\',
    '.*',
    'no change',
    ',',
    ';',
    '\n',
    'G',
    'and',
    '–',
    '🟢',
    '9.9',
  );
  const words = oneof(
    string({ unit: 'binary' }),
    array(bits, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  const codes = new Set<string | null>([...LEGEND.map(({ code }) => code), null]);
  assert(
    property(words, words, (text, name) => {
      const actions = [...ACTIONS, action(name)];
      const legend = [...LEGEND, status(name, name, name, 'other')];
      for (const reading of readAnswers(text, context({ actions, legend })).readings)
        if (reading.kind === 'answer') expect(codes.has(reading.to) || reading.to === name).toBe(true);
    }),
    { numRuns: 100 },
  );
});
