import { describe, expect, it } from 'vitest';
import { actionName, type Structure } from './board.ts';

const row = (key: string, more: Partial<Structure> = {}): Structure => ({
  key,
  parentKey: null,
  kind: 'focusArea',
  ref: null,
  text: '',
  vision: null,
  overallStatus: null,
  position: 0,
  ...more,
});

describe('what an action is called', () => {
  const structure = [
    row('plan', { kind: 'plan', text: 'The plan' }),
    row('priority', { kind: 'priority', ref: '2', text: 'Waiting times', parentKey: 'plan' }),
    row('area', { ref: '2.1', parentKey: 'priority' }),
    row('untitled', { parentKey: 'priority' }),
  ];

  it.each([
    [{ ref: '2.1 A', structureKey: 'area' }, '2.1 A'],
    [{ ref: null, structureKey: 'area' }, '2.1 (no letter)'],
    [{ ref: null, structureKey: 'untitled' }, '2 (no letter)'],
    [{ ref: null, structureKey: 'gone' }, '(no letter)'],
  ])('%j is %s', (action, name) => {
    expect(actionName(action, structure)).toBe(name);
  });

  it('is found in a structure that someone tied into a circle by hand', () => {
    const circle = [row('a', { parentKey: 'b' }), row('b', { parentKey: 'a' })];
    expect(actionName({ ref: null, structureKey: 'a' }, circle)).toBe('(no letter)');
  });
});
