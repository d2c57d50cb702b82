import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { actionsCard } from './actions-card.ts';
import { sizeOf } from './card-size.ts';
import type { Card } from './card.ts';
import { chooseCard, confirmCard } from './confirm-card.ts';
import { digestCard } from './digest-card.ts';
import { grantCard } from './grant-card.ts';
import { joinedCard } from './joined-card.ts';
import { keptCard } from './kept-card.ts';
import { closedCard, noticeCard, refusedCard } from './notice-card.ts';
import { recordedCard } from './recorded-card.ts';
import { helpRequestCard, notMineCard } from './told-card.ts';
import { unreachedCard } from './unreached-card.ts';
import { exceptionsCard, waitingCard } from './waiting-card.ts';
import { sampleAction, sampleFacts } from '../../test/setup/card-samples.ts';

const BOARD = 'http://localhost:53000';
const NOW = '2026-11-28T09:00:00Z';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '{{DATE(2020-01-01T00:00:00Z, LONG)}} ${title} {{{{TIME(2020-01-01T00:00:00Z)}}',
    '**[click](http://evil.example)** <script>x()</script> &lt;b&gt; `code`\n- list\n1. one',
    '</at> <at>Everyone</at> \u202Eevil\u2066\u200F',
    '漢字'.repeat(1_200),
    'a\n'.repeat(1_200),
    '"\\\n\u0001\uD800'.repeat(400),
  ),
);

/** Every card that shows the words of a plan or of a person, made of one text. */
function cardsOf(words: string, count: number): Card[] {
  const many = <T>(thing: T): T[] => Array.from({ length: count }, () => thing);
  const legend = [
    ...sampleFacts([]).legend,
    { ...sampleFacts([]).legend[0]!, code: 'X', label: words, meaning: words },
  ];
  const action = sampleAction({ text: words, leadsText: words, rating: 'X' });
  const about = { action, actionName: words, legend, boardUrl: BOARD };
  const written = { actionKey: 'a1', promptKey: 'p1', to: 'X', note: words, seen: 'X', writtenKey: 'w1' };
  const waiting = many({ name: words, actionNames: many(words), since: NOW });
  const list = { subGroup: words, waiting, unreached: many({ name: words, reason: words }), boardUrl: BOARD, now: NOW };
  const told = { ...about, by: words, note: words, at: NOW, now: NOW };
  const record = {
    what: 'answered',
    before: 'X',
    rating: 'A',
    note: words,
    due: '2027-01-01',
    by: words,
    at: NOW,
    canUndo: true,
  } as const;
  const changes = many({ actionName: words, before: 'X', after: 'A', note: words, by: words });
  return [
    actionsCard({ actions: many({ action, name: words }), legend, boardUrl: BOARD }),
    confirmCard({ site: 's', written, ...about }),
    chooseCard({ site: 's', candidates: many({ written, action, actionName: words }), boardUrl: BOARD }),
    recordedCard({ site: 's', promptKey: null, updateKey: 'u', record, now: NOW, ...about }),
    digestCard({
      subGroup: words,
      occasion: words,
      asked: 9,
      answered: 2,
      waiting,
      changes,
      reds: many(words),
      legend,
      boardUrl: BOARD,
      now: NOW,
    }),
    waitingCard(list),
    exceptionsCard(list),
    helpRequestCard(told),
    notMineCard(told),
    joinedCard({ askedBy: words, actionName: words, question: words }),
    unreachedCard({ name: words, mentionId: 'e1', actionNames: many(words), boardUrl: BOARD }),
    unreachedCard({ name: words, mentionId: null, actionNames: many(words), boardUrl: BOARD }),
    keptCard({
      verb: 'send',
      data: { site: 's' },
      drafts: new Map(
        ['a1', 'a2', 'a3', 'a4', 'a5'].map((key) => [key, { rating: 'X', note: words, due: '', reason: words }]),
      ),
      problem: words,
      names: new Map([['a1', words]]),
    }),
    grantCard(words),
    noticeCard({ title: 'No', text: words, boardUrl: BOARD }),
    closedCard(words, BOARD),
    refusedCard(words, BOARD),
  ];
}

type Part = Record<string, unknown>;

function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const part = value as Part;
  return [...('type' in part ? [part] : []), ...Object.values(part).flatMap(partsOf)];
}

/** Our own words, an address with nothing in it that is Markdown, and a mention whose name has no marks. */
const PLAIN = /^(?:<at>[^<>*_[\]`~\\#|]*<\/at>|[^<>*_[\]`~\\#|]*)$/u;

it('whatever words there are, each card fits a message, and none of them is Markdown, a date function or turned around', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 0, max: 30 }), (words, count) => {
      for (const card of cardsOf(words, count)) {
        expect(sizeOf(card)).toBeLessThan(28_672);
        for (const { type, text, title } of partsOf(card)) {
          if (type === 'TextBlock') expect(text).toMatch(PLAIN);
          for (const shown of [text, title]) expect(String(shown)).not.toMatch(/\{\{|[\u202A-\u202E\u2066-\u2069]/);
        }
        for (const { title } of partsOf(card).flatMap(({ choices }) => (choices ?? []) as { title: string }[]))
          expect(title).toMatch(PLAIN);
        for (const said of [card.fallbackText, card.speak]) expect(said).not.toMatch(/[<>]|\{\{/);
        expect(card.fallbackText).toMatch(PLAIN);
      }
    }),
    { numRuns: 25 },
  );
});

it('a note that is longer than chat takes is not cut: nothing is offered to be recorded', () => {
  const card = cardsOf('long '.repeat(600), 2)[1]!;
  expect(partsOf(card).filter(({ type }) => type === 'Action.Execute')).toEqual([]);
  expect(JSON.stringify(card)).toContain('Nothing is recorded');
});
