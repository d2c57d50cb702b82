import { expect, test } from 'vitest';
import type { Board, BoardAction, Structure } from '../../../domain/board.ts';
import { changeCell, changeStructure } from './plan-changes.ts';
import type { ColumnKind, PlanColumn } from './plan-columns.ts';

const action = {
  key: 'a',
  ref: '1.1 A',
  text: 'Agree',
  leadsText: 'Ada Park',
  measure: null,
  subGroup: 'IPG',
  extra: { Cost: '£250', Risk: 'Low' },
} as unknown as BoardAction;
const column = (kind: ColumnKind, head = '') => ({ kind, head }) as PlanColumn;
const later = (change: Partial<BoardAction> = {}) => ({ actions: [{ ...action, ...change }] }) as unknown as Board;

test('other words change what they are of and nothing else, and are taken back upon the row as it then stands', () => {
  const change = changeCell(action, column('leads'), ' Ben Ode ');
  expect(change?.act).toMatchObject({ kind: 'actionText', action, changes: { leadsText: 'Ben Ode' } });
  const back = change?.back?.(later({ measure: 'Minutes', leadsText: 'Ben Ode' }));
  expect(back).toMatchObject({
    kind: 'actionText',
    changes: { leadsText: 'Ada Park' },
    action: { measure: 'Minutes' },
  });
});

test('one of the council’s further columns leaves the others as they are', () => {
  const change = changeCell(action, column('extra', 'Cost'), '£300');
  expect(change?.act).toMatchObject({ changes: { extra: { Cost: '£300', Risk: 'Low' } } });
});

test('a measure that is emptied is none, and a text that is emptied stays', () => {
  expect(changeCell({ ...action, measure: 'Minutes' }, column('measure'), ' ')?.act).toMatchObject({
    changes: { measure: null },
  });
  expect(changeCell(action, column('text'), ' ')).toBeNull();
});

test('the same words are no change, nor are those of a column that is not written', () => {
  expect(changeCell(action, column('text'), 'Agree ')).toBeNull();
  expect(changeCell(action, column('review'), 'G')).toBeNull();
});

test('another sub-group is assigned, and the former one again where that is taken back', () => {
  const change = changeCell(action, column('subGroup'), 'Early Years');
  expect(change?.act).toEqual({ kind: 'subGroup', actions: [action], subGroup: 'Early Years' });
  expect(change?.back?.(later())).toMatchObject({ subGroup: 'IPG' });
});

test('nothing is taken back where the action is no longer in the plan', () => {
  expect(changeCell(action, column('text'), 'Do')?.back?.({ actions: [] } as unknown as Board)).toBeNull();
});

test('a vision may be emptied, a title may not', () => {
  const priority = { key: 'p', text: 'Leaders', vision: 'Nobody waits' } as Structure;
  expect(changeStructure(priority, 'vision', '')?.act).toMatchObject({ changes: { vision: null } });
  expect(changeStructure(priority, 'text', ' ')).toBeNull();
});
