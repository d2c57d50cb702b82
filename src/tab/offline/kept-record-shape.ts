import * as z from 'zod/mini';
import type { PlanRecord } from '../../store/plan-record.ts';

const text = z.string();
const textOrNull = z.nullable(z.string());

/** What the whole plan's table shows beside its actions, as it is kept: held to the store's own shape by its type. */
export const recordShape: z.ZodMiniType<PlanRecord> = z.object({
  ratings: z.record(text, z.record(text, text)),
  evidence: z.record(
    text,
    z.array(z.object({ key: text, title: text, address: textOrNull, addedAt: textOrNull, recordedBy: text })),
  ),
});
