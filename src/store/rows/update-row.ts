import type { NextStep, Update, UpdateSource } from '../../domain/board.ts';
import type { Fields, ListItem } from '../site.ts';
import { isApp, nameOf } from './identity.ts';
import { choiceOf, filled, numberOf, singleLine, textOf } from './field.ts';

const KINDS: readonly Update['kind'][] = [
  'note',
  'rating',
  'decision',
  'extension',
  'challenge',
  'answer',
  'agreement',
  'correction',
];
const SOURCES: readonly UpdateSource[] = ['import', 'tab', 'chat', 'meeting', 'on behalf'];

/** An entry that someone makes now. */
export interface NewUpdate {
  key: string;
  /** The action's newest entry when this one is written. */
  previousKey?: string | null;
  subjectKey: string;
  subjectName: string;
  kind: Update['kind'];
  saidAt: string;
  saidBy: string;
  source: UpdateSource;
  text: string;
  before?: string | null;
  after?: string | null;
  meetingKey?: string | null;
  reviewKey?: string | null;
  nextStep?: NextStep | null;
}

/** The row that records a new entry. */
export function toUpdateFields(update: NewUpdate): Fields {
  return filled({
    Title: singleLine(`${update.subjectName} ${update.kind}: ${update.text}`),
    UpdateKey: update.key,
    PreviousKey: update.previousKey,
    SubjectKey: update.subjectKey,
    Kind: update.kind,
    SaidOn: update.saidAt,
    SaidBy: singleLine(update.saidBy),
    Source: update.source,
    Text: update.text,
    Before: update.before,
    After: update.after,
    ReviewKey: update.reviewKey,
    MeetingKey: update.meetingKey,
    NextStep: update.nextStep?.text,
    NextStepOwner: update.nextStep && singleLine(update.nextStep.owner),
    NextStepDue: update.nextStep?.due,
  });
}

/** An entry from its row. One whose key a hand deleted, or that a hand added, is shown all the same, by its row. */
export function toUpdate(item: ListItem): Update {
  const fields = item.fields ?? {};
  const source = choiceOf(fields, 'Source', SOURCES, 'tab');
  return {
    key: textOf(fields, 'UpdateKey') ?? `row ${item.id}`,
    kind: choiceOf(fields, 'Kind', KINDS, 'note'),
    // What a file said was said when the file says; that a newer file changed something was said when it came in.
    saidAt: source === 'import' && numberOf(fields, 'Position') !== null ? null : textOf(fields, 'SaidOn'),
    dateText: textOf(fields, 'DateText'),
    date: textOf(fields, 'PartialDate'),
    saidBy: textOf(fields, 'SaidBy') ?? '',
    recordedBy: nameOf(item.createdBy),
    isRecordedByApp: isApp(item.createdBy),
    recordedAt: item.createdDateTime ?? '',
    edited: editedLater(item),
    source,
    text: textOf(fields, 'Text') ?? '',
    before: textOf(fields, 'Before'),
    after: textOf(fields, 'After'),
    meetingKey: textOf(fields, 'MeetingKey'),
    reviewKey: textOf(fields, 'ReviewKey'),
    nextStep: nextStepOf(fields),
    position: numberOf(fields, 'Position') ?? Number.MAX_SAFE_INTEGER,
  };
}

function nextStepOf(fields: Fields): NextStep | null {
  const text = textOf(fields, 'NextStep');
  return text === null
    ? null
    : { text, owner: textOf(fields, 'NextStepOwner') ?? '', due: textOf(fields, 'NextStepDue') };
}

/** The order in which entries were said: what the file held first, in its order, then what was said in the app. */
export const inOrderSaid = (one: Update, other: Update): number =>
  one.position - other.position || (one.saidAt ?? '').localeCompare(other.saidAt ?? '');

const SECOND = 1000;
const SAME_MOMENT_MS = 5 * SECOND;

/** SharePoint gives a new row's making and its last change the same time, give or take what its own work takes. */
function editedLater(item: ListItem): Update['edited'] {
  const { createdDateTime: made, lastModifiedDateTime: at } = item;
  const by = nameOf(item.lastModifiedBy);
  if (!made || !at) return null;
  const isLater = Date.parse(at) - Date.parse(made) > SAME_MOMENT_MS;
  return isLater || by !== nameOf(item.createdBy) ? { by, at } : null;
}
