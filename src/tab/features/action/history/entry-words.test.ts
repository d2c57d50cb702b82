import { expect, test } from 'vitest';
import { entryDate, entryDoubt, entryKind, entryNext, entrySource } from './entry-words.ts';

const now = new Date('2026-11-23T12:00:00Z');

test('an entry made in the app has an age, and its moment for whoever asks', () => {
  expect(entryDate({ saidAt: '2026-11-23T11:00:00Z', date: null, dateText: null }, now)).toEqual({
    words: '1 hour ago',
    exact: '23 November 2026 at 11:00',
  });
});

test('an entry of the plan is dated as exactly as the plan was, and keeps its words', () => {
  expect(entryDate({ saidAt: null, date: '2021-02', dateText: 'Feb 2021' }, now)).toEqual({
    words: 'February 2021',
    exact: 'The plan says “Feb 2021”',
  });
  expect(entryDate({ saidAt: null, date: null, dateText: null }, now).words).toBe('no date');
});

test('an entry written by another account says so', () => {
  const tab = { source: 'tab', saidBy: 'Tim Moss', recordedBy: 'Programme officer', isRecordedByApp: false } as const;
  expect(entrySource(tab)).toBe('in the tab, recorded by Programme officer');
  expect(entrySource({ ...tab, source: 'chat', recordedBy: 'Action Plan Monitor', isRecordedByApp: true })).toBe(
    'in chat',
  );
  expect(entrySource({ ...tab, source: 'chat' })).toBe('said to be in chat, but written by Programme officer');
});

test('an entry that was edited or added around the app says so', () => {
  expect(entryDoubt({ edited: null }, true)).toBeNull();
  expect(entryDoubt({ edited: { by: 'Tim Moss', at: '2026-11-23T09:00:00Z' } }, true)).toBe(
    'Edited in SharePoint by Tim Moss on 23 November 2026.',
  );
  expect(entryDoubt({ edited: null }, false)).toContain('added by hand');
});

test('a correction of a closed review date is told from one of today’s rating', () => {
  expect(entryKind({ kind: 'correction', reviewKey: 'r' })).toBe('Correction of a closed review date');
  expect(entryKind({ kind: 'correction' })).toBe('Correction');
});

test('a decision says what is done next, as far as it says who does it and by when', () => {
  expect(entryNext({})).toBeNull();
  expect(entryNext({ nextStep: { text: 'Write to schools', owner: '', due: null } })).toBe('Next: Write to schools');
  expect(entryNext({ nextStep: { text: 'Write to schools', owner: 'Tim Moss', due: '2026-12-04' } })).toBe(
    'Next: Write to schools (Tim Moss), by 4 December 2026',
  );
});
