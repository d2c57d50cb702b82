import { expect, test } from 'vitest';
import { awaitedAnswers } from './awaited-answers.ts';
import type { BoardAction, PlanPerson } from './board.ts';

const person = (name: string, aliases: string[] = []): PlanPerson => ({
  key: name,
  name,
  aliases,
  kind: 'person',
  role: null,
  account: null,
  entraId: null,
  deputy: null,
  awayUntil: null,
  quietUntil: null,
});

const asked = (key: string, leadsText: string, askedAt: string | null, saidAt: string | null = null) =>
  ({
    key,
    leadsText,
    askedAt,
    lastUpdate: saidAt && { key: 'u', at: saidAt, date: null, by: '', text: '' },
  }) as BoardAction;

test('who was asked and has not answered stands with all they were asked about, who waits longest first', () => {
  const people = [
    person('Tim Moss'),
    person('Lynn Tolley', ['L Tolley']),
    { ...person('N/A'), kind: 'nobody' as const },
  ];
  const awaited = awaitedAnswers(
    [
      asked('late', 'Lynn Tolley', '2026-11-20T09:00:00Z'),
      asked('both', 'Tim Moss/L Tolley', '2026-11-18T09:00:00Z'),
      asked('answered', 'Tim Moss', '2026-11-10T09:00:00Z', '2026-11-11T09:00:00Z'),
      asked('not asked', 'Tim Moss', null),
      asked('leaderless', 'N/A', '2026-11-21T09:00:00Z'),
      asked('unknown', 'Wendy Tompson', '2026-11-19T09:00:00Z'),
    ],
    people,
  );
  expect(
    awaited.map(({ name, since, actions }) => [name, since.slice(0, 10), ...actions.map(({ key }) => key)]),
  ).toEqual([
    ['Lynn Tolley', '2026-11-18', 'late', 'both'],
    ['Tim Moss', '2026-11-18', 'both'],
    ['Wendy Tompson', '2026-11-19', 'unknown'],
    [null, '2026-11-21', 'leaderless'],
  ]);
});

test('where requests are known, those are awaited whom they asked: the deputy of a lead who is away', () => {
  const people = [person('Tim Moss'), person('Lynn Tolley')];
  const actions = [asked('one', 'Tim Moss', '2026-11-18T09:00:00Z'), asked('two', 'Tim Moss', '2026-11-19T09:00:00Z')];
  const prompts = [
    { personKey: 'Lynn Tolley', actionKeys: ['one'] },
    { personKey: 'left the plan', actionKeys: ['two'] },
  ];
  expect(awaitedAnswers(actions, people, prompts).map(({ name, actions: own }) => [name, own[0]?.key])).toEqual([
    ['Lynn Tolley', 'one'],
    ['Tim Moss', 'two'],
  ]);
});
