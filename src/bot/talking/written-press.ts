import { z } from 'zod';
import { VERB } from '../../cards/verbs.ts';

const key = z.string().regex(/^[\w-]{1,100}$/);
const text = z.string().max(200);

const written = z.object({
  site: key,
  actionKey: key,
  promptKey: key.nullable().default(null),
  to: text.nullable().default(null),
  note: z.string().max(20_000).default(''),
  seen: text.nullable().default(null),
  writtenKey: key,
});

const shape = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal(VERB.confirm), data: written }),
  z.object({ verb: z.literal(VERB.choose), data: written }),
  z.object({ verb: z.literal(VERB.cancel), data: z.looseObject({ site: key }) }),
  z.object({
    verb: z.literal(VERB.undo),
    data: z.object({ site: key, promptKey: key.nullable().default(null), actionKey: key, updateKey: key }),
  }),
]);

/** A press of a card about what somebody wrote. */
export type WrittenPress = z.infer<typeof shape>;

/** Reads the `value.action` of an invoke; null where it is of no card about something written. */
export function readWrittenPress(action: unknown): WrittenPress | null {
  return shape.safeParse(action).data ?? null;
}
