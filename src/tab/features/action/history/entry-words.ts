import type { Update } from '../../../../domain/board.ts';
import { ageInWords, writeDay, writeMoment, writePartialDate } from '../../../ui/dates.ts';
import { say } from '../say.ts';

/** When an entry was said: its age, with the whole date; a date of the plan's file as exact as it was there. */
export function entryDate(
  { saidAt, date, dateText }: Pick<Update, 'saidAt' | 'date' | 'dateText'>,
  now: Date,
): { words: string; exact: string | null } {
  if (saidAt) return { words: ageInWords(saidAt, now), exact: writeMoment(saidAt) };
  if (date) return { words: writePartialDate(date), exact: dateText ? say('planSays', { words: dateText }) : null };
  return { words: dateText ?? say('noDate'), exact: null };
}

type Origin = Pick<Update, 'source' | 'saidBy' | 'recordedBy' | 'isRecordedByApp'>;

/** Where an entry came from, and whose account wrote it where that is somebody else: only the bot writes what is from chat. */
export function entrySource({ source, saidBy, recordedBy, isRecordedByApp }: Origin): string {
  if (source === 'on behalf') return say('sourceOnBehalf', { by: recordedBy || say('somebody') });
  if (source === 'chat' && !isRecordedByApp && recordedBy) return say('sourceChatClaimed', { by: recordedBy });
  const isByOther = source === 'tab' && recordedBy !== '' && recordedBy !== saidBy;
  return isByOther ? say('sourceTabBy', { by: recordedBy }) : say('source', { source });
}

/** What was done to an entry around the app, or null. */
export const entryDoubt = ({ edited }: Pick<Update, 'edited'>, isWitnessed: boolean): string | null => {
  const doubts = [
    edited && say('editedAround', { by: edited.by || say('somebody'), day: writeDay(edited.at) }),
    !isWitnessed && say('addedByHand'),
  ].filter(Boolean);
  return doubts.join(' ') || null;
};

/** What kind of entry it is, in a word or two. */
export const entryKind = ({ kind, reviewKey }: Pick<Update, 'kind' | 'reviewKey'>): string =>
  reviewKey ? say('reviewCorrection') : say('kind', { kind });

/** What is to be done next, by whom and by when; null where an entry says nothing of it. */
export const entryNext = ({ nextStep }: Pick<Update, 'nextStep'>): string | null =>
  nextStep
    ? say('nextStep', {
        text: nextStep.text,
        owner: nextStep.owner || 'none',
        day: nextStep.due ? writePartialDate(nextStep.due) : 'none',
      })
    : null;
