import type { ItemDraft } from '../../cards/verbs.ts';
import type { ActionKey } from '../../domain/board.ts';
import type { BotContext } from '../context.ts';
import { readDraft, writeDraft } from '../delivery/draft.ts';
import type { CardInHand } from './card-in-hand.ts';
import type { PressOutcome } from './press-outcome.ts';

/** Keeps what was filled in on a page with the prompts themselves, so that it is there on the way back and after a reload. */
export async function keepDrafts(
  { store }: BotContext,
  { prompts }: CardInHand,
  drafts: ReadonlyMap<ActionKey, ItemDraft>,
): Promise<PressOutcome> {
  for (const prompt of prompts) {
    const kept = new Map([...readDraft(prompt.draft), ...drafts]);
    const draft = writeDraft(kept, prompt.actionKeys);
    if (draft !== prompt.draft) await store.settlePrompt(prompt, { draft });
  }
  return { problems: new Map(), said: [] };
}
