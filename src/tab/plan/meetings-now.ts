import { changeMeeting, type Meeting } from '../../domain/meeting.ts';
import type { Edit } from '../../store/edit.ts';

/** What somebody did to a meeting, as an edit. */
export type MeetingStep = Edit & { kind: 'startMeeting' | 'meeting' };

/** Whether an edit is about a meeting itself. */
export const isMeetingStep = (edit: Edit): edit is MeetingStep =>
  edit.kind === 'startMeeting' || edit.kind === 'meeting';

/** A row that SharePoint does not have yet. */
const NO_ROW = { id: '', etag: '' };

/** The meetings as they look once all of these steps stand in SharePoint. */
export const withSteps = (meetings: readonly Meeting[], steps: readonly MeetingStep[]): readonly Meeting[] =>
  steps.reduce(withStep, meetings);

function withStep(meetings: readonly Meeting[], step: MeetingStep): readonly Meeting[] {
  if (step.kind === 'meeting')
    return meetings.map((one) => (one.key === step.meeting ? changeMeeting(one, step.change) : one));
  if (meetings.some(({ key }) => key === step.key)) return meetings;
  const begun: Meeting = {
    key: step.key,
    row: NO_ROW,
    subGroup: step.subGroup,
    heldOn: step.madeAt,
    state: 'running',
    endedOn: null,
    currentActionKey: step.agenda.find(({ state }) => state === 'open')?.key ?? null,
    agenda: step.agenda,
    wheel: step.wheel,
    present: '',
    apologies: '',
    reviewKey: null,
  };
  return [...meetings, begun];
}

/** False for a meeting that only this browser knows yet. */
export const hasRow = ({ row }: Meeting): boolean => row.id !== '';
