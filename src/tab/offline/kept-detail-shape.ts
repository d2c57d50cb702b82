import * as z from 'zod/mini';
import type { ActionDetail, StructureDetail } from '../../domain/board.ts';

// Held to the domain's own shape by its type, as a kept board is.

const text = z.string();
const textOrNull = z.nullable(z.string());

const update = z.object({
  key: text,
  kind: z.enum(['note', 'rating', 'decision', 'extension', 'challenge', 'answer', 'agreement', 'correction']),
  saidAt: textOrNull,
  dateText: textOrNull,
  date: textOrNull,
  saidBy: text,
  recordedBy: text,
  isRecordedByApp: z.boolean(),
  recordedAt: text,
  edited: z.nullable(z.object({ by: text, at: text })),
  source: z.enum(['import', 'tab', 'chat', 'meeting', 'on behalf']),
  text,
  before: textOrNull,
  after: textOrNull,
  position: z.number(),
});

const prompt = z.object({
  key: text,
  row: z.object({ id: text, etag: text }),
  personKey: text,
  actionKeys: z.array(text),
  state: z.enum(['requested', 'claimed', 'sent', 'answered', 'undone', 'withdrawn', 'failed']),
  askedBy: text,
  askedAt: text,
  answeredAt: textOrNull,
  activityId: textOrNull,
  conversationId: textOrNull,
  attempts: z.number(),
  lastError: textOrNull,
});

const recorded = z.object({
  from: z.literal('entry'),
  entry: update,
  before: textOrNull,
  after: text,
  isWitnessed: z.nullable(z.boolean()),
});

const around = z.object({
  from: z.literal('around'),
  how: z.enum(['direct', 'entryMissing', 'entryDiffers']),
  by: textOrNull,
  at: textOrNull,
  before: textOrNull,
  after: textOrNull,
  afterKey: textOrNull,
});

/** What an open priority or focus area shows, as it is kept. */
export const structureDetailShape: z.ZodMiniType<StructureDetail> = z.object({
  structureKey: text,
  ratings: z.record(text, text),
  updates: z.array(update),
});

/** What an open action shows, as it is kept. */
export const detailShape: z.ZodMiniType<ActionDetail> = z.object({
  actionKey: text,
  ratings: z.record(text, text),
  updates: z.array(update),
  evidence: z.array(z.object({ key: text, title: text, address: textOrNull, addedAt: textOrNull, recordedBy: text })),
  prompts: z.array(prompt),
  history: z.object({
    steps: z.array(z.discriminatedUnion('from', [recorded, around])),
    witness: z.enum(['read', 'missing']),
  }),
});
