import { expect, test } from 'vitest';
import type { RatingStep, UnrecordedStep, Update } from '../../../../domain/board.ts';
import { timelineItems } from './timeline-items.ts';

const entry = (key: string, recordedAt: string) => ({ key, recordedAt }) as Update;
const around = (after: string, afterKey: string | null, at: string | null): UnrecordedStep => ({
  from: 'around',
  how: 'direct',
  by: 'Tim Moss',
  at,
  before: null,
  after,
  afterKey,
});
const inShort = (updates: Update[], steps: RatingStep[]) =>
  timelineItems(updates, { steps, witness: 'read' }).map((item) =>
    item.from === 'entry' ? item.entry.key : `around to ${item.step.after}`,
  );

test('changes around the app stand behind the entry that was the newest, in their own order', () => {
  const updates = [entry('one', '2026-11-01T09:00:00Z'), entry('two', '2026-11-03T09:00:00Z')];
  const steps = [around('A', 'one', '2026-11-02T09:00:00Z'), around('G', 'one', '2026-11-02T10:00:00Z')];
  expect(inShort(updates, steps)).toEqual(['one', 'around to A', 'around to G', 'two']);
});

test('where that entry is gone the time tells, and without a time it comes last', () => {
  const updates = [entry('one', '2026-11-01T09:00:00Z'), entry('two', '2026-11-03T09:00:00Z')];
  expect(inShort(updates, [around('A', 'gone', '2026-11-02T09:00:00Z')])).toEqual(['one', 'around to A', 'two']);
  expect(inShort(updates, [around('A', null, null)])).toEqual(['one', 'two', 'around to A']);
});
