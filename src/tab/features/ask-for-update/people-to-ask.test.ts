import { expect, test } from 'vitest';
import type { BoardAction, PlanPerson } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { peopleToAsk, requestsFor } from './people-to-ask.ts';

const person = (name: string, kind: PlanPerson['kind'] = 'person') =>
  ({ key: name, name, aliases: [], kind }) as unknown as PlanPerson;
const action = (key: string, leadsText: string, rating = 'A') =>
  ({ key, leadsText, rating, lastUpdate: null, askedAt: null }) as unknown as BoardAction;
const statuses = [
  { code: 'A', done: false },
  { code: 'G', done: true },
] as unknown as Status[];
const by = {
  people: [person('Tim Moss'), person('Lynn Tolley'), person('N/A', 'nobody')],
  statuses,
  today: '2026-11-23',
  isDoneToo: false,
};

test('who leads something that is not done can be asked, and nobody about what is done', () => {
  const actions = [action('1', 'Tim Moss/Lynn Tolley'), action('2', 'Tim Moss', 'G'), action('3', 'N/A')];
  const { people, noLead } = peopleToAsk(actions, by);
  expect(people.map((one) => [one.person.name, one.actions.length])).toEqual([
    ['Lynn Tolley', 1],
    ['Tim Moss', 1],
  ]);
  expect(noLead).toBe(1);
  const all = peopleToAsk(actions, { ...by, isDoneToo: true }).people;
  expect(all.find((one) => one.person.name === 'Tim Moss')?.actions).toHaveLength(2);
});

test('an action of two leads is one request to those of them who were chosen', () => {
  const { people } = peopleToAsk([action('1', 'Tim Moss/Lynn Tolley')], by);
  expect(requestsFor(people).map((request) => request.people.map(({ name }) => name))).toEqual([
    ['Lynn Tolley', 'Tim Moss'],
  ]);
  expect(requestsFor(people.slice(0, 1))[0]?.people).toHaveLength(1);
});
