import { expect, test } from 'vitest';
import { changeMeeting, type Meeting, type MeetingChange } from './meeting.ts';
import { mergeMeetings } from './merge-meetings.ts';

const base: Meeting = {
  key: 'm',
  row: { id: '1', etag: '"1"' },
  subGroup: null,
  heldOn: '2026-11-23T09:00:00Z',
  state: 'running',
  endedOn: null,
  currentActionKey: 'a',
  agenda: ['a', 'b', 'c'].map((key) => ({ key, state: 'open' as const })),
  wheel: null,
  present: 'Ada',
  apologies: '',
  reviewKey: null,
};
const after = (...changes: MeetingChange[]): Meeting => changes.reduce(changeMeeting, base);
const marks = ({ agenda }: Meeting): string => agenda.map(({ key, state }) => `${key} ${state}`).join(', ');

test('what two people did to the same meeting stands, whoever’s is the last', () => {
  const mine = after({ kind: 'goTo', actionKey: 'b', done: 'a' });
  const theirs = after({ kind: 'skip', actionKey: 'c' }, { kind: 'handOver', to: { name: 'Ben', account: 'ben' } });
  for (const merged of [mergeMeetings(base, mine, theirs), mergeMeetings(base, theirs, mine)]) {
    expect(merged).toMatchObject({ currentActionKey: 'b', wheel: { name: 'Ben' } });
    expect(marks(merged)).toBe('a done, b open, c skipped');
  }
});

test('another order and another mark both stand, and an action that was brought up stays', () => {
  const mine = after({ kind: 'move', actionKey: 'c', before: 'a' });
  const theirs = after({ kind: 'goTo', actionKey: 'd', done: 'a' });
  expect(marks(mergeMeetings(base, mine, theirs))).toBe('c open, a done, b open, d open');
  expect(marks(mergeMeetings(base, theirs, mine))).toBe('a done, b open, c open, d open');
});

test('of who is there the names of both stand, and who was struck out by one stays out', () => {
  const mine = { ...base, present: 'Ada\nBen' };
  expect(mergeMeetings(base, mine, { ...base, present: 'Ada\nCy' }).present).toBe('Ada\nBen\nCy');
  expect(mergeMeetings(base, base, { ...base, present: '' }).present).toBe('');
});

test('who typed later keeps what others added since, and typing again adds nothing', () => {
  const typed = { kind: 'attendance', present: 'Ada\nBen', apologies: '', seen: base } as const;
  const now = changeMeeting({ ...base, present: 'Ada\nCy' }, typed);
  expect(now.present).toBe('Ada\nBen\nCy');
  expect(changeMeeting({ ...now, present: 'Cy\nBen\nAda' }, typed).present).toBe('Cy\nBen\nAda');
});

test('a meeting that has moved on stays where it is, and what was spoken of is marked', () => {
  const step: MeetingChange = { kind: 'goTo', actionKey: 'b', done: 'a', from: 'a' };
  const now = after({ kind: 'goTo', actionKey: 'c', done: null });
  expect(changeMeeting(now, step)).toMatchObject({ currentActionKey: 'c', agenda: [{ state: 'done' }, {}, {}] });
});
