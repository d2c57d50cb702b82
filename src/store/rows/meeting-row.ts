import type { AgendaItem, AgendaState, Meeting } from '../../domain/meeting.ts';
import type { Fields, ListItem } from '../site.ts';
import { choiceOf, keyIn, linesOf, singleLine, textOf } from './field.ts';

const STATES: readonly Meeting['state'][] = ['running', 'paused', 'ended'];
const MARKS: readonly AgendaState[] = ['open', 'done', 'skipped'];

/** A meeting from its row; null for a row without a key, which somebody made by hand. */
export function toMeeting(item: ListItem): Meeting | null {
  const fields = item.fields ?? {};
  const key = keyIn(fields, 'MeetingKey');
  if (!key) return null;
  const [name, account] = [textOf(fields, 'LedBy'), textOf(fields, 'LedByAccount')];
  return {
    key,
    row: { id: item.id, etag: item.eTag ?? '' },
    subGroup: textOf(fields, 'SubGroup'),
    heldOn: textOf(fields, 'HeldOn') ?? item.createdDateTime ?? '',
    state: choiceOf(fields, 'State', STATES, 'ended'),
    endedOn: textOf(fields, 'EndedOn'),
    currentActionKey: textOf(fields, 'CurrentActionKey'),
    agenda: agendaOf(fields),
    wheel: name === null && account === null ? null : { name: name ?? '', account: account ?? '' },
    present: textOf(fields, 'Present') ?? '',
    apologies: textOf(fields, 'Apologies') ?? '',
    reviewKey: textOf(fields, 'ReviewKey'),
  };
}

/** One action a line, "key mark", so that a person can read it in SharePoint; a line that a hand spoilt is left out. */
function agendaOf(fields: Fields): AgendaItem[] {
  const items = new Map<string, AgendaItem>();
  for (const line of linesOf(fields, 'Agenda')) {
    const [key = '', mark] = line.trim().split(/\s+/);
    const isKey = keyIn({ key }, 'key') !== null;
    if (isKey && !items.has(key)) items.set(key, { key, state: MARKS.find((one) => one === mark) ?? 'open' });
  }
  return [...items.values()];
}

/** The columns of a meeting that change. */
export const meetingFields = (meeting: Omit<Meeting, 'key' | 'row' | 'subGroup' | 'heldOn'>): Fields => ({
  State: meeting.state,
  EndedOn: meeting.endedOn,
  CurrentActionKey: meeting.currentActionKey,
  Agenda: meeting.agenda.map(({ key, state }) => `${key} ${state}`).join('\n') || null,
  LedBy: (meeting.wheel && singleLine(meeting.wheel.name)) || null,
  LedByAccount: (meeting.wheel && singleLine(meeting.wheel.account)) || null,
  Present: meeting.present || null,
  Apologies: meeting.apologies || null,
  ReviewKey: meeting.reviewKey,
});

/** The columns in which one state of a meeting differs from another, with the values of the other. */
export function changedFields(from: Meeting, to: Meeting): Fields {
  const before = meetingFields(from);
  return Object.fromEntries(Object.entries(meetingFields(to)).filter(([name, value]) => !isSame(before[name], value)));
}

/** SharePoint gives line ends back as it likes, and moments by the second. */
const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

const MOMENT = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;

const plain = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .replaceAll(/[^\S\n]*\n/g, '\n')
        .trim()
        .replace(MOMENT, '$1Z')
    : value;
