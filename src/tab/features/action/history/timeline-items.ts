import type { RatingHistory, UnrecordedStep, Update } from '../../../../domain/board.ts';

/** What stands in the history of an action: an entry, or a rating that changed around the app. */
export type TimelineItem =
  { from: 'entry'; entry: Update; isWitnessed: boolean } | { from: 'around'; step: UnrecordedStep };

/** Entries in the order said, and each change around the app behind the entry that was the newest when it happened. */
export function timelineItems(updates: readonly Update[], { steps }: RatingHistory): TimelineItem[] {
  const doubted = new Set(
    steps.flatMap((step) => (step.from === 'entry' && step.isWitnessed === false ? [step.entry.key] : [])),
  );
  const items: TimelineItem[] = updates.map((entry) => ({
    from: 'entry',
    entry,
    isWitnessed: !doubted.has(entry.key),
  }));
  for (const step of steps) if (step.from === 'around') items.splice(placeOf(step, items), 0, { from: 'around', step });
  return items;
}

function placeOf({ afterKey, at }: UnrecordedStep, items: readonly TimelineItem[]): number {
  const after = items.findIndex((item) => item.from === 'entry' && item.entry.key === afterKey);
  // The entry that it came after may itself be gone, or there was none: then the time tells.
  const before =
    after >= 0 ? after + 1 : items.findIndex((item) => item.from === 'entry' && at !== null && isLater(item.entry, at));
  if (before < 0) return items.length;
  const next = items.findIndex((item, index) => index >= before && item.from === 'entry');
  return next < 0 ? items.length : next;
}

const isLater = ({ recordedAt }: Update, at: string): boolean => Date.parse(recordedAt) > Date.parse(at);
