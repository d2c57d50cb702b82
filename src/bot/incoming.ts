import { z } from 'zod';

/** The least that an activity needs for the SDK and for us. What is not named here is left as it came. */
export const activityShape = z.looseObject({
  type: z.string().min(1),
  name: z.string().optional(),
  channelId: z.string().optional(),
  serviceUrl: z.url(),
  from: z.looseObject({ id: z.string().min(1), aadObjectId: z.string().optional() }),
  conversation: z.looseObject({ id: z.string().min(1), tenantId: z.string().optional() }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
});

/** An activity of the Bot Framework, as far as it was checked. */
export type IncomingActivity = z.infer<typeof activityShape>;

/** Who wrote: the Entra id. The chat client on one's own machine gives it as the account's id too. */
export const entraIdOf = ({ from }: { from: { id: string; aadObjectId?: string | undefined } }): string =>
  (from.aadObjectId ?? from.id).toLowerCase();

const key = z.string().regex(/^[\w-]{1,100}$/);

const data = z.object({
  promptKey: key,
  actionKey: key,
  /** The rating that the card showed. */
  seen: z.string().max(200).nullable().default(null),
});

const answerShape = z.discriminatedUnion('verb', [
  z.object({
    verb: z.literal('answer'),
    data: data.extend({ rating: z.string().default(''), note: z.string().default('') }),
  }),
  z.object({ verb: z.literal('no-change'), data }),
]);

/** What a person pressed on a prompt's card, and what they had filled in. */
export interface CardAnswer {
  promptKey: string;
  actionKey: string;
  seen: string | null;
  /** Null for "no change". */
  draft: { rating: string; note: string } | null;
}

/** Reads the `value.action` of an invoke; null where it is nothing that our cards send. */
export function readCardAnswer(action: unknown): CardAnswer | null {
  const parsed = answerShape.safeParse(action);
  if (!parsed.success) return null;
  const { promptKey, actionKey, seen } = parsed.data.data;
  const draft =
    parsed.data.verb === 'answer' ? { rating: parsed.data.data.rating, note: parsed.data.data.note.trim() } : null;
  return { promptKey, actionKey, seen, draft };
}
