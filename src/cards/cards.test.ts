import { describe, expect, it } from 'vitest';
import type { BoardAction } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { actionsCard } from './actions-card.ts';
import type { Card } from './card.ts';
import { keptCard } from './kept-card.ts';
import { broughtAgainCard, closedCard, noticeCard, refusedCard } from './notice-card.ts';
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
    keptCard({
      verb: 'send',
      data: { site: 'here', promptKey: 'p', page: 0, items: [] },
      drafts: new Map([['a', { rating: NASTY, note: 'Kept', due: '2027-01-31', reason: NASTY + LONG }]]),
      problem: NASTY + LONG,
      names: new Map([['a', NASTY]]),
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
