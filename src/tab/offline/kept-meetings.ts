import type { AgendaItem, Attendant, Meeting } from '../../domain/meeting.ts';
import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { detailKey, keepFact, readFact } from './fact.ts';
import { isListOf, isObjectOf, isOneOf, isText, orNull, type Shape } from './shape.ts';

const item = isObjectOf<AgendaItem>({ key: isText, state: isOneOf('open', 'done', 'skipped') });
const attendant = isObjectOf<Attendant>({ name: isText, account: isText });
const meeting = isObjectOf<Meeting>({
  key: isText,
  row: isObjectOf({ id: isText, etag: isText }),
  subGroup: orNull(isText),
  heldOn: isText,
  state: isOneOf('running', 'paused', 'ended'),
  endedOn: orNull(isText),
  currentActionKey: orNull(isText),
  agenda: isListOf(item) as Shape<readonly AgendaItem[]>,
  wheel: orNull(attendant),
  present: isText,
  apologies: isText,
  reviewKey: orNull(isText),
});
const meetingsShape = isListOf(meeting);

/** It goes when what open actions showed goes. */
const meetingsKey = (owner: Owner): string => detailKey(placeOf(owner), 'meetings');

/** Keeps the plan's meetings, so that a page that is opened anew without a network still stands in the meeting. */
export const keepMeetings = (database: Database | null, owner: Owner, meetings: readonly Meeting[]): Promise<void> =>
  keepFact(database, meetingsKey(owner), meetings);

/** The plan's meetings as this browser last read them, or null. */
export async function readKeptMeetings(database: Database | null, owner: Owner): Promise<Meeting[] | null> {
  const kept = await readFact(database, meetingsKey(owner));
  return meetingsShape(kept) ? kept : null;
}

const draftKey = (owner: Owner, name: string): string => detailKey(placeOf(owner), `draft ${name}`);

/** Keeps what somebody is typing; words that are gone, or were sent, are forgotten. */
export async function keepDraft(
  database: Database | null,
  owner: Owner,
  { name, words }: { name: string; words: Record<string, string> },
): Promise<void> {
  const key = draftKey(owner, name);
  if (Object.values(words).some((one) => one !== '')) await keepFact(database, key, words);
  else await asCourtesy(database?.delete('facts', key));
}

/** What somebody was typing under a name; empty where nothing was kept. */
export async function readDraft(
  database: Database | null,
  owner: Owner,
  name: string,
): Promise<Record<string, string>> {
  const kept = await readFact(database, draftKey(owner, name));
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
