import type { Update } from '../../../domain/board.ts';
import { ageInWords, writeDay, writeMoment, writePartialDate } from '../../ui/dates.ts';

/** When an entry was said: its age, with the whole date; a date of the plan's file as exact as it was there. */
export function entryDate(
  { saidAt, date, dateText }: Pick<Update, 'saidAt' | 'date' | 'dateText'>,
  now: Date,
): { words: string; exact: string | null } {
  if (saidAt) return { words: ageInWords(saidAt, now), exact: writeMoment(saidAt) };
  if (date) return { words: writePartialDate(date), exact: dateText ? `The plan says “${dateText}”` : null };
  return { words: dateText ?? 'no date', exact: null };
}

const SOURCES: Record<Update['source'], string> = {
  import: 'from the plan’s file',
  tab: 'in the tab',
  chat: 'in chat',
  meeting: 'in a meeting',
  'on behalf': 'for them',
};

type Origin = Pick<Update, 'source' | 'saidBy' | 'recordedBy' | 'isRecordedByApp'>;

/** Where an entry came from, and whose account wrote it where that is somebody else: only the bot writes what is from chat. */
export function entrySource({ source, saidBy, recordedBy, isRecordedByApp }: Origin): string {
  if (source === 'chat' && !isRecordedByApp && recordedBy) return `said to be in chat, but written by ${recordedBy}`;
  const isByOther = (source === 'tab' || source === 'on behalf') && recordedBy !== '' && recordedBy !== saidBy;
  return isByOther ? `${SOURCES[source]}, recorded by ${recordedBy}` : SOURCES[source];
}

/** What was done to an entry around the app, or null. */
export const entryDoubt = ({ edited }: Pick<Update, 'edited'>, isWitnessed: boolean): string | null => {
  const doubts = [
    edited && `Edited in SharePoint by ${edited.by || 'somebody'} on ${writeDay(edited.at)}.`,
    !isWitnessed && 'SharePoint’s versions show no such change of the rating: this entry was added by hand.',
  ].filter(Boolean);
  return doubts.join(' ') || null;
};

const KINDS: Record<Update['kind'], string> = {
  note: 'Note',
  rating: 'Rating',
  decision: 'Decision',
  extension: 'New date',
  challenge: 'Challenge',
  answer: 'Answer',
  agreement: 'Agreed',
  correction: 'Correction',
};

/** What kind of entry it is, in a word. */
export const entryKind = (kind: Update['kind']): string => KINDS[kind];
