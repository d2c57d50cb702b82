import { z } from 'zod';
import type { ItemDraft } from '../../cards/verbs.ts';
import type { ActionKey } from '../../domain/board.ts';

const draftShape = z.record(
  z.string(),
  z.object({ rating: z.string().nullable(), note: z.string(), due: z.string(), reason: z.string() }),
);

/** What was filled in on a card and not sent yet, by action; nothing where a hand made it unreadable. */
export function readDraft(text: string | null): Map<ActionKey, ItemDraft> {
  if (!text) return new Map();
  try {
    return new Map(Object.entries(draftShape.parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
}

/** A prompt's part of what was filled in, as its row keeps it; null for nothing. */
export function writeDraft(drafts: ReadonlyMap<ActionKey, ItemDraft>, actionKeys: readonly ActionKey[]): string | null {
  const own = actionKeys.flatMap((key): [ActionKey, ItemDraft][] => {
    const draft = drafts.get(key);
    return draft ? [[key, draft]] : [];
  });
  return own.length > 0 ? JSON.stringify(Object.fromEntries(own)) : null;
}
