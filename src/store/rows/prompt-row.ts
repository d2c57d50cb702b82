import type { ActionKey } from '../../domain/board.ts';
import {
  isoWeekOf,
  type AnswerMark,
  type Prompt,
  type PromptKind,
  type PromptState,
  type Why,
} from '../../domain/prompt.ts';
import type { Fields, ListItem } from '../site.ts';
import { choiceOf, filled, linesOf, numberOf, singleLine, textOf } from './field.ts';

const STATES: readonly PromptState[] = [
  'held',
  'requested',
  'claimed',
  'sent',
  'answered',
  'undone',
  'withdrawn',
  'skipped',
  'failed',
];
const KINDS: readonly PromptKind[] = ['ask', 'digest', 'mention', 'signed', 'exceptions', 'help', 'notMine'];
const MARKS: readonly AnswerMark['what'][] = ['answered', 'undone', 'elsewhere', 'help', 'notMine'];

/** A prompt from its row; null for a row without a key, which someone made by hand. */
export function toPrompt(item: ListItem): Prompt | null {
  const fields = item.fields ?? {};
  const key = textOf(fields, 'PromptKey');
  if (!key) return null;
  const askedAt = textOf(fields, 'AskedOn') ?? item.createdDateTime ?? '';
  return {
    key,
    row: { id: item.id, etag: item.eTag ?? '' },
    kind: choiceOf(fields, 'Kind', KINDS, 'ask'),
    round: textOf(fields, 'Round'),
    week: textOf(fields, 'Week') ?? isoWeekOf(askedAt || '1970-01-01'),
    personKey: textOf(fields, 'PersonKey') ?? '',
    forKey: textOf(fields, 'ForKey'),
    subGroup: textOf(fields, 'SubGroup'),
    actionKeys: linesOf(fields, 'ActionKeys'),
    why: Object.fromEntries(linesOf(fields, 'Why').map(readWhy)),
    state: choiceOf(fields, 'State', STATES, 'withdrawn'),
    askedBy: textOf(fields, 'AskedBy') ?? '',
    askedAt,
    question: textOf(fields, 'Question'),
    marks: linesOf(fields, 'Marks').flatMap(readMark),
    draft: textOf(fields, 'Draft'),
    answeredAt: textOf(fields, 'AnsweredOn'),
    activityId: textOf(fields, 'ActivityId'),
    conversationId: textOf(fields, 'ConversationId'),
    attempts: numberOf(fields, 'Attempts') ?? 0,
    lastError: textOf(fields, 'LastError'),
  };
}

/** A prompt that is made now. `title` is what SharePoint shows the row by. */
export type NewPrompt = Pick<Prompt, 'key' | 'kind' | 'actionKeys' | 'askedBy' | 'askedAt'> &
  Partial<Pick<Prompt, 'round' | 'personKey' | 'forKey' | 'subGroup' | 'why' | 'state' | 'question' | 'lastError'>> & {
    title: string;
  };

/** The row of a prompt that is made now. */
export function toPromptFields(prompt: NewPrompt): Fields {
  return filled({
    Title: singleLine(prompt.title),
    PromptKey: prompt.key,
    Kind: prompt.kind,
    Round: prompt.round,
    Week: isoWeekOf(prompt.askedAt),
    PersonKey: prompt.personKey,
    ForKey: prompt.forKey,
    SubGroup: prompt.subGroup && singleLine(prompt.subGroup),
    SubjectKey: prompt.actionKeys[0],
    ActionKeys: prompt.actionKeys.join('\n'),
    Why: Object.entries(prompt.why ?? {})
      .map(([key, why]) => `${key} ${writeWhy(why)}`)
      .join('\n'),
    State: prompt.state ?? 'requested',
    AskedBy: singleLine(prompt.askedBy),
    AskedOn: prompt.askedAt,
    Question: prompt.question,
    LastError: prompt.lastError,
    Attempts: 0,
  });
}

function writeWhy(why: Why): string {
  switch (why.kind) {
    case 'stale':
      return why.days === null ? 'stale' : `stale ${why.days}`;
    case 'due':
      return `due ${why.day}`;
    case 'review':
      return `review ${why.day} ${singleLine(why.label)}`;
    case 'red':
    case 'asked':
      return why.kind;
  }
}

function readWhy(line: string): [ActionKey, Why] {
  const [key = '', kind = '', value = '', ...rest] = line.trim().split(' ');
  return [key, toWhy(kind, value, rest.join(' '))];
}

function toWhy(kind: string, value: string, label: string): Why {
  if (kind === 'red') return { kind };
  if (kind === 'stale') return { kind, days: value === '' ? null : Number(value) || 0 };
  if (kind === 'due') return { kind, day: value };
  if (kind === 'review') return { kind, day: value, label };
  return { kind: 'asked' };
}

/** The Marks column: a line for each mark, in the order made, that a person can read. */
export const writeMarks = (marks: readonly AnswerMark[]): string =>
  marks
    .map(({ actionKey, what, at, updateKey, by }) => `${actionKey} ${what} ${at} ${updateKey ?? '-'} ${singleLine(by)}`)
    .join('\n');

function readMark(line: string): AnswerMark[] {
  const [actionKey = '', word, at = '', updateKey = '-', ...by] = line.trim().split(' ');
  const what = MARKS.find((one) => one === word);
  if (!what) return [];
  return [{ actionKey, what, at, updateKey: updateKey === '-' ? null : updateKey, by: by.join(' ') }];
}
