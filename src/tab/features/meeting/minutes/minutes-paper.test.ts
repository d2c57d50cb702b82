import { expect, test } from 'vitest';
import type { Board, BoardAction, MeetingEntry } from '../../../../domain/board.ts';
import type { Meeting } from '../../../../domain/meeting.ts';
import type { Status } from '../../../../domain/plan.ts';
import { paperText } from '../../../../exchange/paper/paper-text.ts';
import { minutesPaper } from './minutes-paper.ts';

const status = (code: string, label: string, rank: number): Status => ({
  code,
  label,
  meaning: label,
  order: rank,
  rank,
  colour: 'other',
  done: false,
  late: false,
});
const STATUSES = [status('A', 'Amber', 1), status('G', 'Green', 2)];

const action = (key: string, about: Partial<BoardAction> = {}): BoardAction =>
  ({
    key,
    ref: key,
    text: `Text of ${key}`,
    leadsText: 'Tim Moss',
    rating: 'G',
    due: null,
    lastUpdate: null,
    ...about,
  }) as BoardAction;

const entry = (subjectKey: string, about: Partial<MeetingEntry>): MeetingEntry =>
  ({
    key: `${subjectKey}${about.kind}`,
    subjectKey,
    saidBy: 'Ada Chair',
    text: '',
    before: null,
    after: null,
    ...about,
  }) as MeetingEntry;

const meeting: Meeting = {
  key: 'm1',
  row: { id: '1', etag: '' },
  subGroup: 'Early Years',
  heldOn: '2026-11-26T09:00:00Z',
  state: 'ended',
  endedOn: '2026-11-26T10:00:00Z',
  currentActionKey: null,
  agenda: [
    { key: '1.1 A', state: 'done' },
    { key: '1.1 B', state: 'skipped' },
    { key: '1.1 C', state: 'done' },
    { key: '1.1 D', state: 'open' },
  ],
  wheel: { name: 'Ada Chair', account: 'ada@x' },
  present: 'Ada, Ben',
  apologies: '',
  reviewKey: 'r1',
};

const board = {
  title: 'SEND plan',
  actions: ['1.1 A', '1.1 B', '1.1 C', '1.1 D'].map((key) =>
    // Somebody changed it after the meeting, whose minutes say nothing of that.
    action(
      key,
      key === '1.1 C' ? { lastUpdate: { key: 'u', at: '2026-11-27T09:00:00Z', date: null, by: '', text: '' } } : {},
    ),
  ),
  structure: [{ key: 'plan', kind: 'plan' }],
  reviews: [
    {
      key: 'r1',
      label: 'Nov-26',
      closed: { on: '2026-11-26T09:58:00Z', by: 'Ada Chair', snapshotAddress: 'x', snapshotHash: 'abc123' },
    },
  ],
} as unknown as Board;

test('minutes tell who was there, what was said of each action, next steps, what was left, and what was signed', () => {
  const entries = [
    entry('1.1 A', { kind: 'rating', text: 'Schools signed', before: 'A', after: 'G' }),
    entry('1.1 A', {
      kind: 'decision',
      text: 'Go on',
      nextStep: { text: 'Write to schools', owner: 'Ben', due: '2026-12-12' },
    }),
    entry('plan', { kind: 'decision', text: 'Meet monthly.' }),
    entry('plan', { kind: 'decision', text: 'Review date closed', reviewKey: 'r1' }),
  ];
  const text = paperText(minutesPaper({ meeting, entries, board, statuses: STATUSES, nameOf: ({ key }) => key }));
  const parts = text.split('\n\n').map((part) => part.trim());
  expect(parts[0]).toMatch(/^Minutes: Early Years, 26 November 2026\n=+$/);
  expect(parts[1]).toContain('Led by: Ada Chair\nPresent: Ada, Ben');
  expect(parts[1]).not.toContain('Apologies');
  const of = (name: string) => parts.slice(parts.findIndex((part) => part.startsWith(`${name}\n`))).slice(1);
  expect(of('1.1 A').slice(0, 3)).toEqual([
    'Text of 1.1 A',
    'Lead: Tim Moss\nRating: Green',
    '- Rating by Ada Chair: Amber to Green. Schools signed\n- Decision: Go on. Next step: Write to schools (Ben, by 12 December 2026).',
  ]);
  expect(of('1.1 C').slice(1, 3)).toEqual(['Lead: Tim Moss', 'Spoken of; nothing was recorded.']);
  expect(of('Other business')[0]).toBe('- Decision: Meet monthly.');
  expect(of('Next steps')[0]).toBe('- Write to schools; Who: Ben; By when: 12 December 2026; Action: 1.1 A');
  expect(of('Not spoken of')[0]).toBe('- 1.1 B (skipped)\n- 1.1 D');
  expect(of('Review date')).toEqual([
    'Nov-26 was closed and signed by Ada Chair, 26 November 2026 at 09:58.',
    'SHA-256 of the signed file: abc123',
  ]);
});
