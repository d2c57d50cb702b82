import type { ActionDetail, RatingStep, StructureDetail } from '../../domain/board.ts';
import type { Why } from '../../domain/prompt.ts';
import {
  isFigure,
  isListOf,
  isObjectOf,
  isOneOf,
  isRecordOf,
  isText,
  isYesOrNo,
  orMissing,
  orNull,
  type Shape,
} from './shape.ts';

// Held to the domain's own shape by its type, as a kept board is.

const text = isText;
const textOrNull = orNull(isText);

const update = isObjectOf({
  key: text,
  kind: isOneOf('note', 'rating', 'decision', 'extension', 'challenge', 'answer', 'agreement', 'correction'),
  saidAt: textOrNull,
  dateText: textOrNull,
  date: textOrNull,
  saidBy: text,
  recordedBy: text,
  isRecordedByApp: isYesOrNo,
  recordedAt: text,
  edited: orNull(isObjectOf({ by: text, at: text })),
  source: isOneOf('import', 'tab', 'chat', 'meeting', 'on behalf'),
  text,
  before: textOrNull,
  after: textOrNull,
  meetingKey: orMissing(textOrNull),
  reviewKey: orMissing(textOrNull),
  nextStep: orMissing(orNull(isObjectOf({ text, owner: text, due: textOrNull }))),
  position: isFigure,
});

const day = isObjectOf({ kind: isOneOf('due'), day: text });
const review = isObjectOf({ kind: isOneOf('review'), day: text, label: text });
const stale = isObjectOf({ kind: isOneOf('stale'), days: isFigure });
const plain = isObjectOf({ kind: isOneOf('asked', 'red') });
const isWhy: Shape<Why> = (value): value is Why => plain(value) || stale(value) || day(value) || review(value);

const mark = isObjectOf({
  actionKey: text,
  what: isOneOf('answered', 'undone', 'elsewhere', 'help', 'notMine'),
  at: text,
  updateKey: textOrNull,
  by: text,
});

const prompt = isObjectOf({
  key: text,
  row: isObjectOf({ id: text, etag: text }),
  kind: isOneOf('ask', 'digest', 'mention', 'signed', 'exceptions', 'help', 'notMine'),
  round: textOrNull,
  week: text,
  personKey: text,
  forKey: textOrNull,
  subGroup: textOrNull,
  actionKeys: isListOf(text),
  why: isRecordOf(isWhy),
  state: isOneOf('requested', 'claimed', 'sent', 'answered', 'undone', 'withdrawn', 'failed'),
  askedBy: text,
  askedAt: text,
  question: textOrNull,
  marks: isListOf(mark),
  draft: textOrNull,
  answeredAt: textOrNull,
  activityId: textOrNull,
  conversationId: textOrNull,
  attempts: isFigure,
  lastError: textOrNull,
});

const recorded = isObjectOf({
  from: isOneOf('entry'),
  entry: update,
  before: textOrNull,
  after: text,
  isWitnessed: orNull(isYesOrNo),
});

const around = isObjectOf({
  from: isOneOf('around'),
  how: isOneOf('direct', 'entryMissing', 'entryDiffers'),
  by: textOrNull,
  at: textOrNull,
  before: textOrNull,
  after: textOrNull,
  afterKey: textOrNull,
});

/** What an open priority or focus area shows, as it is kept. */
export const structureDetailShape: Shape<StructureDetail> = isObjectOf({
  structureKey: text,
  ratings: isRecordOf(text),
  updates: isListOf(update),
});

const isStep: Shape<RatingStep> = (value): value is RatingStep => recorded(value) || around(value);

/** What an open action shows, as it is kept. */
export const detailShape: Shape<ActionDetail> = isObjectOf({
  actionKey: text,
  ratings: isRecordOf(text),
  updates: isListOf(update),
  evidence: isListOf(
    isObjectOf({ key: text, title: text, address: textOrNull, addedAt: textOrNull, recordedBy: text }),
  ),
  prompts: isListOf(prompt),
  history: isObjectOf({
    steps: isListOf(isStep),
    witness: isOneOf('read', 'missing'),
  }),
});
