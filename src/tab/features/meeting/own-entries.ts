import type { MeetingEntry } from '../../../domain/board.ts';
import type { Edit } from '../../../store/edit.ts';

/** The entry that an edit made in a meeting will be; null for one that leaves none that a meeting tells. */
export function ownEntry(edit: Edit): MeetingEntry | null {
  switch (edit.kind) {
    case 'decision':
      return entryOf(edit, edit.action.key, { kind: 'decision', text: edit.text, nextStep: edit.nextStep });
    case 'otherBusiness':
      return entryOf(edit, edit.planKey, { kind: 'decision', text: edit.text, nextStep: edit.nextStep });
    case 'rating':
      return entryOf(edit, edit.action.key, {
        kind: 'rating',
        text: edit.reason,
        before: edit.action.rating,
        after: edit.to,
      });
    case 'agreement':
      return entryOf(edit, edit.action.key, { kind: 'agreement', text: edit.text, after: edit.action.rating });
    case 'note':
    case 'challenge':
    case 'answer':
      return entryOf(edit, edit.action.key, { kind: edit.kind, text: edit.text });
    case 'extension':
      return entryOf(edit, edit.action.key, {
        kind: 'extension',
        text: edit.reason,
        before: edit.action.due?.text ?? null,
        after: edit.dueText,
      });
    default:
      return null;
  }
}

function entryOf(
  { key, madeAt, saidBy, source, meetingKey }: Edit,
  subjectKey: string,
  said: Pick<MeetingEntry, 'kind' | 'text'> & Partial<MeetingEntry>,
): MeetingEntry {
  return {
    key,
    subjectKey,
    saidAt: madeAt,
    dateText: null,
    date: null,
    saidBy,
    recordedBy: saidBy,
    isRecordedByApp: false,
    recordedAt: madeAt,
    edited: null,
    source,
    before: null,
    after: null,
    meetingKey: meetingKey ?? null,
    position: Number.MAX_SAFE_INTEGER,
    ...said,
  };
}

/** What was read, with what was said here and is not among it; in the order in which it was said. */
export function withOwn(read: readonly MeetingEntry[], own: readonly MeetingEntry[]): MeetingEntry[] {
  const keys = new Set(read.map(({ key }) => key));
  const all = [...read, ...own.filter(({ key }) => !keys.has(key))];
  return all.toSorted((one, other) => (one.saidAt ?? '').localeCompare(other.saidAt ?? ''));
}
