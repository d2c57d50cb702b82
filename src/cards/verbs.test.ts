import { expect, it } from 'vitest';
import { inputId, readDrafts } from './verbs.ts';

it('what was filled in is read by action, whichever button sent it', () => {
  const drafts = readDrafts({
    site: 's',
    actionKey: 'a1',
    items: [],
    [inputId('rating', 'a1')]: 'G',
    [inputId('note', 'a1')]: '  Panel met ',
    [inputId('due', 'a2')]: '2027-03-31',
    [inputId('reason', 'a2')]: 'Nobody applied',
  });
  expect([...drafts]).toEqual([
    ['a1', { rating: 'G', note: 'Panel met', due: '', reason: '' }],
    ['a2', { rating: null, note: '', due: '2027-03-31', reason: 'Nobody applied' }],
  ]);
});

it('what was left as it is, or is no text, is no draft', () => {
  expect(readDrafts({ 'rating a1': '', 'note a1': ' \n ', 'note a2': 7, 'notes a3': 'x', note: 'x' }).size).toBe(0);
});
