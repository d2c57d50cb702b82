import { expect, test } from 'vitest';
import { GraphFailure } from '../../graph/graph-failure.ts';
import {
  ListShapeError,
  PlanMissingError,
  RowGoneError,
  toStoreError,
  WorkedOnError,
} from '../../store/store-error.ts';
import { failureInWords, lackInWords } from './failure.ts';

const column = { kind: 'column', list: 'actions', title: 'Plan actions', about: '', columns: ['Rating'] } as const;
const list = { kind: 'list', list: 'reviews', title: 'Plan reviews', about: '', columns: [] } as const;
const plan = { steps: [{ ...column, columns: ['Rating'] }], faults: [] };

test.each([
  new RowGoneError('deleted'),
  new RowGoneError('retired'),
  new RowGoneError('keyless'),
  new PlanMissingError('lists'),
  new PlanMissingError('plan'),
  new WorkedOnError(1),
  new WorkedOnError(3),
  new ListShapeError(plan),
  ...[0, 401, 403, 404, 429, 500].map((status) => toStoreError(new GraphFailure(status, 'code', 'Not now.'))),
])('the page says a failure as a command would: %#', (failure) => {
  expect(failureInWords(failure)).toBe((failure as Error).message);
});

test('a fault of the page itself is told without its technical words', () => {
  expect(failureInWords(new TypeError('undefined is not a function'))).toMatch(/^Something went wrong in this page/);
});

test('what the lists lack is told to the second thing, the rest by number', () => {
  const steps = [{ ...list, columns: [] }, ...plan.steps, ...plan.steps, ...plan.steps];
  expect(lackInWords({ ...plan, steps })).toBe(
    'the list “Plan reviews”, the column Rating of “Plan actions” and 2 more',
  );
});
