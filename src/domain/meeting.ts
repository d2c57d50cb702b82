import type { ActionKey, RowRef } from './board.ts';

/** Where an action stands in a meeting: still to come, spoken of, or left out this time. */
export type AgendaState = 'open' | 'done' | 'skipped';

/** An action on a meeting's agenda. */
export interface AgendaItem {
  key: ActionKey;
  state: AgendaState;
}

/** Somebody by name and account (UPN). */
export interface Attendant {
  name: string;
  account: string;
}

/** A meeting that works through the plan; one row of Plan meetings, which everybody in the meeting reads again and again. */
export interface Meeting {
  key: string;
  row: RowRef;
  /** The name of the sub-group that meets; null where the whole plan is gone through. */
  subGroup: string | null;
  /** When it began: ISO moment. */
  heldOn: string;
  state: 'running' | 'paused' | 'ended';
  /** When it ended: ISO moment; null until then. */
  endedOn: string | null;
  /** The action that is spoken of; null before the first and after the last. */
  currentActionKey: ActionKey | null;
  agenda: readonly AgendaItem[];
  /** Who is at the wheel: moves the meeting from item to item, and the stage with it. */
  wheel: Attendant | null;
  /** Who is there and who sent apologies, as somebody typed it. */
  present: string;
  apologies: string;
  /** The review date that it closed; null where it closed none. */
  reviewKey: string | null;
}

/** What somebody does to a meeting itself. Each may be carried out twice and is then done once. */
export type MeetingChange =
  /**
   * Goes to an action, or to the end of the agenda; `done` is the one that is left as spoken of. Where the meeting has moved
   * on from `from` since, as when two go on in the same moment or an act waited for a network, it stays where it is.
   */
  | { kind: 'goTo'; actionKey: ActionKey | null; done: ActionKey | null; from?: ActionKey | null }
  | { kind: 'skip'; actionKey: ActionKey }
  | { kind: 'bringBack'; actionKey: ActionKey }
  /** Puts an action before another, or at the end. */
  | { kind: 'move'; actionKey: ActionKey; before: ActionKey | null }
  | { kind: 'handOver'; to: Attendant }
  | { kind: 'pause' }
  | { kind: 'resume'; by: Attendant }
  | { kind: 'end'; at: string }
  /** `seen` is what stood there for whoever typed: lines that another added since stay. */
  | { kind: 'attendance'; present: string; apologies: string; seen?: Pick<Meeting, 'present' | 'apologies'> }
  | { kind: 'closed'; reviewKey: string };

/** As many actions as an agenda holds: each is a line of 45 characters in one column of 63,999. */
export const AGENDA_LIMIT = 1300;

/** The meeting after a change. What ended takes no more but who was there and which review date it closed. */
export function changeMeeting(meeting: Meeting, change: MeetingChange): Meeting {
  switch (change.kind) {
    case 'attendance':
      return { ...meeting, ...attendanceAfter(meeting, change) };
    case 'closed':
      return { ...meeting, reviewKey: change.reviewKey };
    default:
      return meeting.state === 'ended' ? meeting : changeOpen(meeting, change);
  }
}

type Attendance = Pick<Meeting, 'present' | 'apologies'>;

const attendanceAfter = (now: Attendance, { present, apologies, seen = now }: Attendance & { seen?: Attendance }) => ({
  present: withOthersLines(present, now.present, seen.present),
  apologies: withOthersLines(apologies, now.apologies, seen.apologies),
});

/**
 * What somebody typed over what they saw, with the lines that others added to it since. Where the same lines stand there in another order they stay so, or two who typed at once would never come to an end.
 */
export function withOthersLines(typed: string, now: string, seen: string): string {
  if (now === seen) return typed;
  const known = new Set([...linesOf(typed), ...linesOf(seen)]);
  const others = linesOf(now).filter((line) => !known.has(line));
  const wanted = [...linesOf(typed), ...others];
  const isThere = wanted.toSorted().join('\n') === linesOf(now).toSorted().join('\n');
  return isThere ? now : [typed, ...others].filter(Boolean).join('\n');
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

function changeOpen(
  meeting: Meeting,
  change: Exclude<MeetingChange, { kind: 'attendance' } | { kind: 'closed' }>,
): Meeting {
  switch (change.kind) {
    case 'goTo':
      return goTo(meeting, change);
    case 'skip':
      return skip(meeting, change.actionKey);
    case 'bringBack':
      return { ...meeting, agenda: withState(meeting.agenda, change.actionKey, 'open') };
    case 'move':
      return { ...meeting, agenda: moved(meeting.agenda, change) };
    case 'handOver':
      return { ...meeting, wheel: change.to };
    case 'pause':
      return { ...meeting, state: 'paused' };
    case 'resume':
      return { ...meeting, state: 'running', wheel: change.by };
    case 'end':
      return { ...meeting, state: 'ended', endedOn: change.at, currentActionKey: null };
  }
}

/** An action that was brought up and is not on the agenda stands on it from then on. */
function goTo(meeting: Meeting, change: MeetingChange & { kind: 'goTo' }): Meeting {
  const { actionKey, done, from = meeting.currentActionKey } = change;
  const left = done === null ? meeting.agenda : spokenOf(meeting.agenda, done);
  if (from !== meeting.currentActionKey) return { ...meeting, agenda: left };
  const isKnown = actionKey === null || left.some(({ key }) => key === actionKey);
  const agenda = isKnown ? left : [...left, { key: actionKey, state: 'open' as const }];
  return { ...meeting, agenda, currentActionKey: actionKey };
}

const spokenOf = (agenda: readonly AgendaItem[], key: ActionKey): AgendaItem[] =>
  agenda.map((item) => (item.key === key && item.state === 'open' ? { ...item, state: 'done' } : item));

function skip(meeting: Meeting, actionKey: ActionKey): Meeting {
  const agenda = withState(meeting.agenda, actionKey, 'skipped');
  const isHere = meeting.currentActionKey === actionKey;
  return { ...meeting, agenda, currentActionKey: isHere ? nextItem(agenda, actionKey) : meeting.currentActionKey };
}

const withState = (agenda: readonly AgendaItem[], key: ActionKey, state: AgendaState): AgendaItem[] =>
  agenda.map((item) => (item.key === key ? { ...item, state } : item));

function moved(
  agenda: readonly AgendaItem[],
  { actionKey, before }: MeetingChange & { kind: 'move' },
): readonly AgendaItem[] {
  const item = agenda.find(({ key }) => key === actionKey);
  if (!item || before === actionKey) return agenda;
  const others = agenda.filter(({ key }) => key !== actionKey);
  const at = others.findIndex(({ key }) => key === before);
  return at < 0 ? [...others, item] : others.toSpliced(at, 0, item);
}

/** The next action after one that is still to come, from the beginning where none is after it; null where none is left. */
export function nextItem(agenda: readonly AgendaItem[], after: ActionKey | null): ActionKey | null {
  const at = agenda.findIndex(({ key }) => key === after);
  const open = ({ key, state }: AgendaItem) => state === 'open' && key !== after;
  return (agenda.slice(at + 1).find(open) ?? agenda.find(open))?.key ?? null;
}

/** The action before one that was not skipped; null where there is none. */
export function itemBefore(agenda: readonly AgendaItem[], key: ActionKey | null): ActionKey | null {
  const at = key === null ? agenda.length : agenda.findIndex((item) => item.key === key);
  return agenda.slice(0, Math.max(0, at)).findLast(({ state }) => state !== 'skipped')?.key ?? null;
}

/** The newest meeting of a sub-group that is over, before a moment. */
export const lastMeeting = (
  meetings: readonly Meeting[],
  subGroup: string | null,
  before: string | null = null,
): Meeting | null =>
  meetings
    .filter((one) => one.subGroup === subGroup && one.state === 'ended' && (before === null || one.heldOn < before))
    .reduce<Meeting | null>((last, one) => (last && last.heldOn >= one.heldOn ? last : one), null);

/** The meeting of a sub-group that is going on, or was stopped to be gone on with; the newest where there are several. */
export const openMeeting = (meetings: readonly Meeting[], subGroup: string | null): Meeting | null =>
  meetings
    .filter((one) => one.subGroup === subGroup && one.state !== 'ended')
    .reduce<Meeting | null>((last, one) => (last && last.heldOn >= one.heldOn ? last : one), null);
