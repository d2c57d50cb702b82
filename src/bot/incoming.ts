import { z } from 'zod';
import { readDrafts, VERB, type ItemDraft } from '../cards/verbs.ts';
import type { ActionKey } from '../domain/board.ts';

/** The least that an activity needs for the SDK and for us. What is not named here is left as it came. */
export const activityShape = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
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
const rating = z.string().max(200).nullable().default(null);
const site = z.string().regex(/^[\w-]{1,100}$/);
const page = z.number().int().min(0).max(1_000).catch(0).default(0);

/** As many as a card could ever show on one page. */
const MOST_ITEMS = 20;

const item = z.object({ promptKey: key, actionKey: key, seen: rating });
const ofCard = z.object({ site, promptKey: key, page });
const ofPage = ofCard.extend({ items: z.array(item).max(MOST_ITEMS).default([]) });
const ofAction = ofCard.extend({ actionKey: key, seen: rating });

const pressShape = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal(VERB.send), data: ofPage }),
  z.object({ verb: z.literal(VERB.page), data: ofPage }),
  z.object({ verb: z.literal(VERB.refresh), data: ofCard }),
  z.object({ verb: z.literal(VERB.noChange), data: ofAction }),
  z.object({ verb: z.literal(VERB.help), data: ofAction }),
  z.object({ verb: z.literal(VERB.notMine), data: ofAction }),
  z.object({ verb: z.literal(VERB.addNote), data: ofAction }),
  z.object({ verb: z.literal(VERB.undo), data: ofAction }),
]);

/** What a person pressed on their card, and all that was filled in on it. */
export type Press = z.infer<typeof pressShape> & { drafts: Map<ActionKey, ItemDraft> };

/** Reads the `value.action` of an invoke; null where it is nothing that a lead's card sends. */
export function readPress(action: unknown): Press | null {
  const parsed = pressShape.safeParse(action);
  if (!parsed.success) return null;
  const { data } = z.looseObject({ data: z.record(z.string(), z.unknown()) }).parse(action);
  return { ...parsed.data, drafts: readDrafts(data) };
}
