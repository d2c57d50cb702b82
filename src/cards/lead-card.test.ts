import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BoardAction } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { sizeOf } from './card-size.ts';
import type { Card } from './card.ts';
import { leadCard } from './lead-card.ts';
import type { LeadCardFacts, LeadItem, LeadRecord } from './lead-facts.ts';

const status = (code: string, label: string, meaning = ''): Status => ({
  code,
  label,
  meaning,
  order: 1,
  rank: 1,
  colour: 'other',
  done: false,
  late: false,
});
const LEGEND = [status('R', 'Red', 'Delayed'), status('A', 'Amber', 'Under way'), status('G', 'Green', 'Done')];

const action = (more: Partial<BoardAction> = {}): BoardAction => ({
  key: 'a1',
  row: { id: '1', etag: '"1"' },
  structureKey: 'area-1',
  ref: '1.1 A',
  letter: 'A',
  text: 'A. Agree the pathway',
  leadsText: 'Ada Park/Ben Ode',
  subGroup: null,
  measure: null,
  rating: 'A',
  isRatingAgreed: true,
  agreedRating: null,
  lastReviewRating: null,
  due: { text: 'Mar 27', date: '2027-03' },
  originalDue: null,
  lastUpdate: { key: 'u1', at: '2026-10-12T14:05:00Z', date: null, by: 'Ben Ode', text: 'Panel met' },
  askedAt: null,
  questionedAt: null,
  evidenceCount: 0,
  extra: {},
  position: 1,
  ...more,
});

const item = (more: Partial<LeadItem> = {}): LeadItem => ({
  promptKey: 'p1',
  action: action(),
  actionName: '1.1 A',
  before: 'R',
  why: { kind: 'review', day: '2026-12-12', label: 'Dec-26' },
  question: null,
  draft: null,
  problem: null,
  done: null,
  ...more,
});

const items = (count: number, more: Partial<LeadItem> = {}): LeadItem[] =>
  Array.from({ length: count }, (_, n) => item({ action: action({ key: `a${n}` }), actionName: `1.${n} A`, ...more }));

const facts = (more: Partial<LeadCardFacts> = {}): LeadCardFacts => ({
  site: 'site-1',
  promptKey: 'p1',
  askedBy: null,
  inPlaceOf: null,
  replaces: false,
  items: [item()],
  page: 0,
  problem: null,
  legend: LEGEND,
  boardUrl: 'http://localhost:53000',
  now: '2026-11-28T09:00:00Z',
  ...more,
});

const record: LeadRecord = {
  what: 'answered',
  before: 'A',
  rating: 'G',
  note: 'Signed off\non Tuesday',
  due: '2027-03-31',
  by: 'Ada Park',
  at: '2026-11-28T09:12:00Z',
  canUndo: true,
};

type Part = Record<string, unknown>;

/** Every object of a card that is an element, an action or a run. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Part;
  return [...('type' in part ? [part] : []), ...Object.values(part).flatMap(partsOf)];
}

const wordsOf = (card: { body?: unknown }): string =>
  partsOf(card.body)
    .map(({ text, label, placeholder }) =>
      [text, label, placeholder].filter((one) => typeof one === 'string').join(' '),
    )
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const buttonsOf = (card: Card): string[] =>
  partsOf([card.body, card.actions]).flatMap(({ type, title }) =>
    String(type).startsWith('Action.') ? [String(title)] : [],
  );

const button = (card: Card, title: string): Part =>
  partsOf([card.body, card.actions]).find((part) => part['title'] === title) ?? {};

const sendOf = (card: Card): Part => ({ ...button(card, 'Send'), ...button(card, 'Send this page') });

const input = (card: Card, id: string): Part => partsOf(card.body).find((part) => part['id'] === id) ?? {};

describe('the card of a lead', () => {
  it('says how many actions there are, why now, how each stands and what was said last', () => {
    const words = wordsOf(leadCard(facts({ items: items(3) })));
    for (const part of [
      '3 actions would like a word from you',
      'The review date Dec-26 (Saturday 12 December) is coming up.',
      '1.2 A Agree the pathway',
      'Now: Amber (A) . At the last review: Red (R) . Due: March 2027',
      'Last note, Monday 12 October (Ben Ode): Panel met',
    ])
      expect(words).toContain(part);
  });

  it('says why of each action where the reasons differ', () => {
    const mixed = [
      item({ why: { kind: 'stale', days: 65 } }),
      item({ why: { kind: 'due', day: '2026-11-20' } }),
      item({ why: { kind: 'red' } }),
    ];
    const words = wordsOf(leadCard(facts({ items: mixed })));
    expect(words).toContain('Nothing was said about it for 9 weeks.');
    expect(words).toContain('It was due on Friday 20 November.');
    expect(words).toContain('It stands at Amber (A), so I ask each month.');
  });

  it('offers the plan’s own ratings with none chosen, so that what nobody touched is no answer', () => {
    const ratings = input(leadCard(facts()), 'rating a1');
    expect(ratings).toMatchObject({ placeholder: 'As it is: Amber (A)', style: 'expanded' });
    expect(ratings['value']).toBeUndefined();
    expect(ratings['choices']).toEqual([
      { title: 'Red (R): Delayed', value: 'R' },
      { title: 'Amber (A): Under way', value: 'A' },
      { title: 'Green (G): Done', value: 'G' },
    ]);
    expect(input(leadCard(facts({ items: items(2) })), 'rating a1')).toMatchObject({ style: 'compact' });
  });

  it('has nothing that must be filled in, so that one action never holds up another', () => {
    expect(partsOf(leadCard(facts({ items: items(4) }))).filter(({ isRequired }) => isRequired)).toEqual([]);
  });

  it('sends all of a page’s open actions, each with the rating that was seen', () => {
    const card = leadCard(facts({ items: [...items(2), item({ action: action({ key: 'done' }), done: record })] }));
    expect(button(card, 'Send')).toMatchObject({
      verb: 'send',
      data: {
        site: 'site-1',
        items: [
          { promptKey: 'p1', actionKey: 'a0', seen: 'A' },
          { promptKey: 'p1', actionKey: 'a1', seen: 'A' },
        ],
      },
    });
    expect(wordsOf(card)).toContain('What you leave as it is, without a note, is not sent and stays open.');
  });

  it('lets a button of one action bring what was typed about the others', () => {
    const card = leadCard(facts());
    for (const title of ['No change', 'I need help', 'Not mine']) {
      expect(button(card, title)).toMatchObject({ data: { promptKey: 'p1', actionKey: 'a1', seen: 'A' } });
      expect(button(card, title)['associatedInputs'] ?? 'auto').toBe('auto');
    }
  });

  it('has no “No change” where the plan’s legend does not know the rating', () => {
    expect(buttonsOf(leadCard(facts({ items: [item({ action: action({ rating: null }) })] })))).not.toContain(
      'No change',
    );
  });

  it('keeps the new date behind a button, and shows it where one was filled in', () => {
    const container = (draft: LeadItem['draft']) => input(leadCard(facts({ items: [item({ draft })] })), 'date-a1');
    expect(container(null)['isVisible']).toBe(false);
    expect(button(leadCard(facts()), 'Change the date')['targetElements']).toEqual(['date-a1']);
    const filled = { rating: 'G', note: 'Met', due: '2027-03-31', reason: 'Nobody applied' };
    expect(container(filled)['isVisible']).toBe(true);
    const card = leadCard(facts({ items: [item({ draft: filled })] }));
    expect(['rating', 'note', 'due', 'reason'].map((field) => input(card, `${field} a1`)['value'])).toEqual(
      Object.values(filled),
    );
  });

  it('shows a long text in brief, and the whole of it at a press', () => {
    const text = `A. ${'Agree the pathway with everyone. '.repeat(20)}\ni. map it`;
    const card = leadCard(facts({ items: [item({ action: action({ text }) })] }));
    expect(input(card, 'whole-a1')).toMatchObject({ isVisible: false });
    expect(wordsOf({ body: input(card, 'whole-a1') })).toContain('i. map it');
    expect(button(card, 'The whole text')['targetElements']).toEqual(['brief-a1', 'whole-a1']);
  });

  it('says in whose place somebody is asked, and that it takes the place of an earlier card', () => {
    const words = wordsOf(leadCard(facts({ inPlaceOf: { name: 'Tim Moss', until: '2026-12-04' }, replaces: true })));
    expect(words).toContain('You are asked in place of Tim Moss , who is away until Friday 4 December.');
    expect(words).toContain('takes the place of an earlier one');
  });

  it('says which answer came back and why, and at the top that one did', () => {
    const words = wordsOf(leadCard(facts({ items: [...items(2), item({ problem: 'Please say why.' })] })));
    expect(words).toContain('One answer is not recorded yet');
    expect(words).toContain('Not recorded yet. Please say why.');
  });

  it('has the client refresh it for whoever opens the chat, so that the bot hears which message shows it', () => {
    const { refresh } = leadCard(facts());
    expect(refresh).toMatchObject({ action: { verb: 'refresh' } });
    expect(refresh).not.toHaveProperty('userIds');
  });
});

it('the date of a plan’s own note is not said twice', () => {
  const lastUpdate = { key: 'u', at: null, date: '2021-02', by: '', text: 'Feb 2021: Draft shared.' };
  expect(wordsOf(leadCard(facts({ items: [item({ action: action({ lastUpdate }) })] })))).toContain(
    'Last note: Feb 2021: Draft shared.',
  );
});

describe('what was recorded', () => {
  it('is told with what it was before, by whom and when, and can be undone while it may be', () => {
    const card = leadCard(facts({ items: [item({ done: record })] }));
    const words = wordsOf(card);
    for (const part of [
      'Thank you, all of it is recorded',
      'Recorded: Green (G) , before Amber (A) , due Wednesday 31 March 2027',
      'Note: Signed off on Tuesday',
      'Ada Park, Saturday 28 November, 09:12',
    ])
      expect(words).toContain(part);
    expect(buttonsOf(card)).toEqual(['Undo', 'Open the board']);
    expect(buttonsOf(leadCard(facts({ items: [item({ done: { ...record, canUndo: false } })] })))).toEqual([
      'Open the board',
    ]);
  });

  it('by somebody else is told with their name, and offers to add a note', () => {
    const done = { ...record, what: 'elsewhere', by: 'Lynn Tolley', canUndo: false } as const;
    const card = leadCard(facts({ items: [item({ done })] }));
    expect(wordsOf(card)).toContain('Answered by Lynn Tolley: Green (G)');
    expect(buttonsOf(card)).toEqual(['Add a note', 'Send the note', 'Open the board']);
    expect(input(card, 'note a1')).toMatchObject({ type: 'Input.Text' });
  });

  it('is told of a wish for help and of “not mine” too', () => {
    const words = wordsOf(
      leadCard(
        facts({ items: [item({ done: { ...record, what: 'help' } }), item({ done: { ...record, what: 'notMine' } })] }),
      ),
    );
    expect(words).toContain('Your chair is asked to help');
    expect(words).toContain('The programme officer is told that it is not yours');
  });
});

describe('a long list', () => {
  it('comes in pages of five, which name each other', () => {
    const first = leadCard(facts({ items: items(12) }));
    expect(wordsOf(first)).toContain('Page 1 of 3');
    expect(buttonsOf(first).slice(-3)).toEqual(['Send this page', 'Next page', 'Open the board']);
    expect(button(first, 'Next page')).toMatchObject({ verb: 'page', data: { page: 1, items: { length: 5 } } });
    const last = leadCard(facts({ items: items(12), page: 9 }));
    expect(wordsOf(last)).toContain('Page 3 of 3');
    expect(button(last, 'Page before')).toMatchObject({ data: { page: 1, items: { length: 2 } } });
  });
});

it('what was filled in on another page and not sent yet is told', () => {
  const draft = { rating: 'G', note: '', due: '', reason: '' };
  const all = items(12).map((one, n) => (n === 1 ? { ...one, draft } : one));
  expect(wordsOf(leadCard(facts({ items: all, page: 1 })))).toContain(
    'Filled in and not sent yet: 1.1 A , on another page.',
  );
  expect(wordsOf(leadCard(facts({ items: all, page: 0 })))).not.toContain('not sent yet');
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom(
    '{{DATE(2020-01-01T00:00:00Z, LONG)}} ${title} {{{{TIME(2020-01-01T00:00:00Z)}}',
    '**[click](http://evil.example)** <script>x()</script> &lt;b&gt; `code`\n- list\n1. one',
    '\u202Eevil\u2066\u200F',
    '漢字'.repeat(2_000),
    '👩‍👩‍👧‍👦'.repeat(700),
    '"\\\n\u0001\uD800'.repeat(1_500),
  ),
);
const hostileItem: fc.Arbitrary<LeadItem> = fc
  .record({
    text: hostile,
    name: hostile,
    note: hostile,
    by: hostile,
    key: fc.uuid(),
    isDone: fc.boolean(),
    days: fc.nat(),
  })
  .map(({ text, name, note, by, key, isDone, days }) =>
    item({
      action: action({ key, text, rating: 'A', lastUpdate: { key: 'u', at: null, date: null, by, text: note } }),
      actionName: name,
      why: { kind: 'stale', days },
      question: { by, text: note },
      draft: { rating: 'A', note, due: '2027-01-01', reason: note },
      problem: text,
      done: isDone ? { ...record, note, by } : null,
    }),
  );
const hostileFacts = fc
  .record({
    items: fc.array(hostileItem, { maxLength: 9 }),
    legend: fc.array(fc.tuple(fc.string({ maxLength: 20 }), hostile), { maxLength: 12 }),
    page: fc.nat(12),
    words: hostile,
  })
  .map((one) =>
    facts({
      ...one,
      problem: one.words,
      askedBy: one.words,
      inPlaceOf: { name: one.words, until: null },
      legend: [...LEGEND, ...one.legend.map(([code, label]) => status(code, label, label))],
    }),
  );

it('whatever the plan says, a card stays below 28 KB, shows nothing of it as Markdown or as a date function, and turns no line around', () => {
  fc.assert(
    fc.property(hostileFacts, (some) => {
      const card = leadCard(some);
      expect(sizeOf(card)).toBeLessThan(28_672);
      for (const part of partsOf(card)) {
        if (part['type'] === 'TextBlock') expect(part['text']).toMatch(/^[\w ,]+$/);
        for (const words of [part['text'], part['label'], part['title'], part['placeholder']]) {
          if (typeof words !== 'string') continue;
          expect(words).not.toContain('{{');
          expect(words).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
        }
        if (part['type'] !== 'TextRun') expect([part['label'], part['placeholder']].join('')).not.toMatch(/[*_[\]<>`]/);
      }
      expect(card.fallbackText).not.toMatch(/[*_[\]<>`]/);
    }),
    { numRuns: 40 },
  );
});

it('no open action is ever out of reach: the pages together ask about each of them once', () => {
  fc.assert(
    fc.property(hostileFacts, (some) => {
      const asked: string[] = [];
      for (let page = 0; page < some.items.length; page++) {
        const card = leadCard({ ...some, page });
        const send = sendOf(card)['data'] as { page: number; items: { actionKey: string }[] } | undefined;
        if (send && send.page === page) asked.push(...send.items.map(({ actionKey }) => actionKey));
      }
      expect(asked).toEqual(some.items.filter(({ done }) => !done).map(({ action: { key } }) => key));
    }),
    { numRuns: 12 },
  );
});
