import { describe, expect, test } from 'vitest';
import { changeMeeting, itemBefore, lastMeeting, nextItem, openMeeting, type Meeting } from './meeting.ts';

const ada = { name: 'Ada Chair', account: 'ada@x' };
const ben = { name: 'Ben Note', account: 'ben@x' };

const meeting: Meeting = {
  key: 'm1',
  row: { id: '1', etag: '1' },
  subGroup: 'Early Years',
  heldOn: '2026-11-26T09:00:00Z',
  state: 'running',
  endedOn: null,
  currentActionKey: 'a',
  agenda: ['a', 'b', 'c', 'd'].map((key) => ({ key, state: 'open' })),
  wheel: ada,
  present: '',
  apologies: '',
  reviewKey: null,
};

const order = ({ agenda }: Meeting) => agenda.map(({ key }) => key).join('');
const states = ({ agenda }: Meeting) => agenda.map(({ state }) => state[0]).join('');

describe('going through an agenda', () => {
  test('what is left is done, and what was skipped stays skipped when somebody comes back to it and leaves again', () => {
    const atB = changeMeeting(meeting, { kind: 'goTo', actionKey: 'b', done: 'a' });
    expect([atB.currentActionKey, states(atB)]).toEqual(['b', 'dooo']);
    const skipped = changeMeeting(atB, { kind: 'skip', actionKey: 'b' });
    expect([skipped.currentActionKey, states(skipped)]).toEqual(['c', 'dsoo']);
    const back = changeMeeting(skipped, { kind: 'goTo', actionKey: 'b', done: 'c' });
    expect(states(changeMeeting(back, { kind: 'goTo', actionKey: 'd', done: 'b' }))).toBe('dsdo');
  });

  test('skipping an item that is not spoken of moves nobody', () => {
    expect(changeMeeting(meeting, { kind: 'skip', actionKey: 'c' }).currentActionKey).toBe('a');
  });

  test('after the last item comes the end; items that were passed over come before it', () => {
    const atD = changeMeeting(meeting, { kind: 'goTo', actionKey: 'd', done: 'a' });
    expect(nextItem(atD.agenda, 'd')).toBe('b');
    const done = (['b', 'c', 'd'] as const).reduce(
      (now, key) => changeMeeting(now, { kind: 'goTo', actionKey: null, done: key }),
      atD,
    );
    expect([nextItem(done.agenda, null), done.currentActionKey, itemBefore(done.agenda, null)]).toEqual([
      null,
      null,
      'd',
    ]);
  });

  test('an action that was not on the agenda and is brought up stands at its end', () => {
    expect(order(changeMeeting(meeting, { kind: 'goTo', actionKey: 'x', done: 'a' }))).toBe('abcdx');
  });
});

describe('the order of an agenda', () => {
  test.each([
    ['before another', 'd', 'b', 'adbc'],
    ['to the end', 'a', null, 'bcda'],
    ['before one that is gone: to the end', 'a', 'gone', 'bcda'],
    ['before itself: nowhere', 'b', 'b', 'abcd'],
    ['one that is gone: nowhere', 'gone', 'a', 'abcd'],
  ])('an item moves %s', (_, actionKey, before, expected) => {
    const moved = changeMeeting(meeting, { kind: 'move', actionKey, before });
    expect(order(moved)).toBe(expected);
    expect(order(changeMeeting(moved, { kind: 'move', actionKey, before }))).toBe(expected);
  });
});

describe('a meeting itself', () => {
  test('is handed over, stopped, and gone on with by somebody else next week', () => {
    const handed = changeMeeting(meeting, { kind: 'handOver', to: ben });
    const stopped = changeMeeting(handed, { kind: 'pause' });
    const again = changeMeeting(stopped, { kind: 'resume', by: ada });
    expect([handed.wheel, stopped.state, again.state, again.wheel, again.currentActionKey]).toEqual([
      ben,
      'paused',
      'running',
      ada,
      'a',
    ]);
  });

  test('takes no step once it has ended, but who was there and which review date it closed', () => {
    const ended = changeMeeting(meeting, { kind: 'end', at: '2026-11-26T10:00:00Z' });
    expect([ended.state, ended.currentActionKey]).toEqual(['ended', null]);
    expect(changeMeeting(ended, { kind: 'goTo', actionKey: 'b', done: null })).toEqual(ended);
    expect(changeMeeting(ended, { kind: 'resume', by: ben })).toEqual(ended);
    const told = changeMeeting(ended, { kind: 'attendance', present: 'Ada, Ben', apologies: '' });
    expect(changeMeeting(told, { kind: 'closed', reviewKey: 'r1' })).toMatchObject({
      present: 'Ada, Ben',
      reviewKey: 'r1',
    });
  });

  test('the last and the open one are told for each sub-group by themselves', () => {
    const ended = {
      ...meeting,
      key: 'm2',
      state: 'ended',
      endedOn: '2026-10-01T10:00:00Z',
      heldOn: '2026-10-01',
    } as const;
    const older = { ...ended, key: 'm3', heldOn: '2026-09-01' };
    const whole = { ...meeting, key: 'm4', subGroup: null };
    const all = [older, ended, meeting, whole];
    expect(lastMeeting(all, 'Early Years')?.key).toBe('m2');
    expect(lastMeeting(all, 'Early Years', '2026-10-01')?.key).toBe('m3');
    expect(lastMeeting(all, null)).toBeNull();
    expect(openMeeting(all, 'Early Years')?.key).toBe('m1');
    expect(openMeeting(all, null)?.key).toBe('m4');
  });
});
