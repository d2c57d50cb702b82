import type { Prompt } from '../../domain/board.ts';
import type { ListItem } from '../site.ts';
import { choiceOf, linesOf, numberOf, textOf } from './field.ts';

const STATES: readonly Prompt['state'][] = [
  'requested',
  'claimed',
  'sent',
  'answered',
  'undone',
  'withdrawn',
  'failed',
];

/** A prompt from its row; null for a row without a key, which someone made by hand. */
export function toPrompt(item: ListItem): Prompt | null {
  const fields = item.fields ?? {};
  const key = textOf(fields, 'PromptKey');
  if (!key) return null;
  return {
    key,
    row: { id: item.id, etag: item.eTag ?? '' },
    personKey: textOf(fields, 'PersonKey') ?? '',
    actionKeys: linesOf(fields, 'ActionKeys'),
    state: choiceOf(fields, 'State', STATES, 'withdrawn'),
    askedBy: textOf(fields, 'AskedBy') ?? '',
    askedAt: textOf(fields, 'AskedOn') ?? item.createdDateTime ?? '',
    question: textOf(fields, 'Question'),
    answeredAt: textOf(fields, 'AnsweredOn'),
    activityId: textOf(fields, 'ActivityId'),
    conversationId: textOf(fields, 'ConversationId'),
    attempts: numberOf(fields, 'Attempts') ?? 0,
    lastError: textOf(fields, 'LastError'),
  };
}
