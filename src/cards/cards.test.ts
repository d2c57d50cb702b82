import { describe, expect, it } from 'vitest';
import type { BoardAction } from '../domain/board.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import type { Status } from '../domain/plan.ts';
import { actionsCard } from './actions-card.ts';
import { answeredCard } from './answered-card.ts';
import type { Card } from './card.ts';
import { broughtAgainCard, closedCard, noticeCard, refusedCard } from './notice-card.ts';
import { promptCard } from './prompt-card.ts';
import { retryCard } from './retry-card.ts';
import { helpCard, pointerCard, welcomeCard } from './welcome-card.ts';

const NASTY =
  '# **Bold** [click](http://evil.example) <b onclick="x()">html</b> `code`\n- list\n\u202Eback | ~~gone~~ \\* & "quoted"';
const LONG = 'Ωß“ '.repeat(750);
const URL_OF_BOARD = 'http://localhost:53000';

const status = (code: string, label: string, meaning: string): Status => ({
  code,
  label,
  meaning,
  order: 1,
  rank: 1,
  colour: 'other',
  done: false,
  late: false,
});
const LEGEND = [
  status('OT', 'On track', 'Will be done in time'),
  status('NOT', 'Not on track', 'Needs the board’s help'),
  status('Paused', 'Paused', ''),
];

const action = (more: Partial<BoardAction> = {}): BoardAction => ({
  key: 'action-1',
  row: { id: '1', etag: '"1"' },
  structureKey: 'area-1',
  ref: '1.2 A',
  letter: 'A',
  text: 'Agree the pathway',
  leadsText: 'Ada Park/Ben Ode',
  subGroup: null,
  measure: null,
  rating: 'OT',
  isRatingAgreed: true,
  agreedRating: null,
  lastReviewRating: null,
  due: null,
  originalDue: null,
  lastUpdate: { key: 'u1', at: '2026-11-23T14:05:00Z', date: null, by: 'Ben Ode', text: 'Panel met' },
  askedAt: null,
  questionedAt: null,
  evidenceCount: 0,
  extra: {},
  position: 1,
  ...more,
});

const prompt = (more: Partial<Parameters<typeof promptCard>[0]> = {}): Card =>
  promptCard({
    action: action(),
    actionName: '1.2 A',
    legend: LEGEND,
    askedBy: 'Chris Chair',
    promptKey: 'p1',
    ...more,
  });

const recorded = {
  before: 'OT',
  rating: 'NOT',
  note: 'Funding fell\nsecond line',
  by: 'Ada Park',
  at: '2026-07-01T13:05:00Z',
};
const answered = (more: Partial<Parameters<typeof answeredCard>[0]> = {}): Card =>
  answeredCard({ action: action(), actionName: '1.2 A', legend: LEGEND, recorded, boardUrl: URL_OF_BOARD, ...more });

/** Every object of a card that is an element, an action or a run. */
function partsOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Record<string, unknown>;
  return [...('type' in part ? [part] : []), ...Object.values(part).flatMap(partsOf)];
}

const wordsOf = (card: Card): string =>
  partsOf(card)
    .map(({ text, title, label }) => [text, title, label].filter((words) => typeof words === 'string').join(' '))
    .join(' ');

const sizeOf = (card: Card): number => new TextEncoder().encode(JSON.stringify(card)).length;

/** What each element must have to be shown, by the 1.5 schema. */
const REQUIRED: Record<string, string[]> = {
  AdaptiveCard: ['version', '$schema', 'body', 'fallbackText', 'speak'],
  TextBlock: ['text', 'wrap'],
  RichTextBlock: ['inlines'],
  TextRun: ['text'],
  Container: ['items'],
  'Input.ChoiceSet': ['id', 'label', 'choices'],
  'Input.Text': ['id', 'label', 'maxLength'],
  'Action.Execute': ['title', 'verb', 'data'],
  'Action.OpenUrl': ['title', 'url'],
};

const hostile = action({
  text: NASTY + LONG,
  leadsText: NASTY + LONG,
  lastUpdate: { key: 'u', at: null, date: '2021-02', by: NASTY + LONG, text: NASTY + LONG },
});
const hostileLegend = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => status(`S${n}`, NASTY + LONG, NASTY + LONG));

const CARDS: [string, Card][] = [
  ['a prompt', prompt()],
  [
    'a prompt of hostile words',
    prompt({
      action: hostile,
      actionName: NASTY + LONG,
      askedBy: NASTY + LONG,
      legend: hostileLegend,
      problem: NASTY + LONG,
    }),
  ],
  ['an answer', answered()],
  [
    'an answer of hostile words',
    answered({
      action: hostile,
      actionName: NASTY + LONG,
      notice: NASTY + LONG,
      recorded: { ...recorded, note: NASTY + LONG.repeat(20), by: NASTY + LONG },
    }),
  ],
  [
    'a list of forty actions',
    actionsCard({
      actions: Array.from({ length: 40 }, () => ({ action: hostile, name: NASTY + LONG })),
      legend: hostileLegend,
      boardUrl: URL_OF_BOARD,
    }),
  ],
  [
    'an answer kept',
    retryCard({
      promptKey: 'p',
      actionKey: 'a',
      seen: 'OT',
      draft: { rating: NASTY, note: 'Kept' },
      problem: NASTY + LONG,
    }),
  ],
  ['a closed request', closedCard(NASTY + LONG, URL_OF_BOARD)],
  ['a refusal', refusedCard(NASTY + LONG, URL_OF_BOARD)],
  ['a notice', noticeCard({ title: 'No', text: NASTY + LONG, boardUrl: URL_OF_BOARD })],
  ['a request brought again', broughtAgainCard(URL_OF_BOARD)],
  ['the welcome', welcomeCard(URL_OF_BOARD)],
  ['the help', helpCard(URL_OF_BOARD)],
  ['the pointer', pointerCard(URL_OF_BOARD)],
];

describe.each(CARDS)('%s', (_, card) => {
  it('is a card of version 1.5 whose elements have what they need', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
    for (const part of partsOf(card)) {
      const required = REQUIRED[part['type'] as string];
      expect([part['type'], required]).toEqual([part['type'], expect.any(Array)]);
      for (const name of required ?? []) expect([name, part[name] ?? null]).not.toEqual([name, null]);
    }
  });

  it('has no id twice', () => {
    const ids = partsOf(card).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays under 28 KB', () => {
    expect(sizeOf(card)).toBeLessThan(28_000);
  });

  it('shows foreign words where nothing is Markdown, or with their marks taken away', () => {
    for (const { type, text } of partsOf(card)) if (type === 'TextBlock') expect(text).not.toMatch(/[*_[\]<>`#\\]/);
    const choices = partsOf(card).flatMap((part) => (part['choices'] as { title: string }[] | undefined) ?? []);
    for (const { title } of choices) expect(title).not.toMatch(/[*_[\]<>`#\\]/);
    expect(card.fallbackText).not.toMatch(/[*_[\]<>`#\\]/);
    expect(card.speak).not.toMatch(/[<>&]/);
    expect(wordsOf(card)).not.toContain('\u202E');
  });
});

describe('a prompt', () => {
  const input = (card: Card, id: string) => partsOf(card).find((part) => part['id'] === id);

  it('offers the plan’s own legend in words and letters, with the present rating chosen', () => {
    expect(input(prompt(), 'rating')).toMatchObject({
      isRequired: true,
      errorMessage: 'Please choose a rating.',
      value: 'OT',
      choices: [
        { title: 'On track (OT): Will be done in time', value: 'OT' },
        { title: 'Not on track (NOT): Needs the board’s help', value: 'NOT' },
        { title: 'Paused', value: 'Paused' },
      ],
    });
  });

  it('says who asks, how the action stands and what was said last', () => {
    const words = wordsOf(prompt());
    for (const part of [
      'Chris Chair',
      '1.2 A',
      'Ada Park/Ben Ode',
      'On track (OT)',
      'Monday 23 November 2026, 14:05 (Ben Ode): Panel met',
    ])
      expect(words).toContain(part);
  });

  it('takes “no change” in one press, which its empty note does not hold up', () => {
    expect(partsOf(prompt()).find(({ verb }) => verb === 'no-change')).toMatchObject({ associatedInputs: 'none' });
  });

  it('offers no “no change” where there is no rating that could stay', () => {
    const card = prompt({ action: action({ rating: null }) });
    expect(partsOf(card).some(({ verb }) => verb === 'no-change')).toBe(false);
    expect(input(card, 'rating')).not.toHaveProperty('value');
  });

  it('that comes back says why, and has what was filled in', () => {
    const card = prompt({ draft: { rating: 'NOT', note: 'Ω'.repeat(NOTE_LIMIT) }, problem: 'Please say why.' });
    expect(wordsOf(card)).toContain('Please say why.');
    expect([input(card, 'rating')?.['value'], input(card, 'note')?.['value']]).toEqual(['NOT', 'Ω'.repeat(NOTE_LIMIT)]);
    expect(sizeOf(card)).toBeLessThan(40_000);
  });

  it('does not say the date of a plan’s own note twice', () => {
    const lastUpdate = { key: 'u', at: null, date: '2021-02', by: '', text: 'Feb 2021: Draft shared.' };
    expect(wordsOf(prompt({ action: action({ lastUpdate }) }))).toContain('Last note:  Feb 2021: Draft shared.');
  });
});

describe('an answer', () => {
  it('says what was recorded, from what, by whom and when, by the clocks of London', () => {
    const words = wordsOf(answered());
    for (const part of [
      'Not on track (NOT)',
      'before: On track (OT)',
      'Funding fell',
      'second line',
      'Ada Park, Wednesday 1 July 2026, 14:05',
    ])
      expect(words).toContain(part);
  });

  it('can be filled in no more', () => {
    expect(partsOf(answered()).map(({ type }) => type)).not.toContain('Input.Text');
    expect(partsOf(answered()).map(({ type }) => type)).not.toContain('Action.Execute');
  });
});

it('a list of actions says how many more there are than it shows', () => {
  const actions = Array.from({ length: 17 }, (_, index) => ({ action: action(), name: `1.${index}` }));
  const words = wordsOf(actionsCard({ actions, legend: LEGEND, boardUrl: URL_OF_BOARD }));
  expect(words).toContain('You lead 17 actions');
  expect(words).toContain('And 2 more');
});
