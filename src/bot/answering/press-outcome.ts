import type { Card } from '../../cards/card.ts';
import type { ItemDraft } from '../../cards/verbs.ts';
import type { ActionKey } from '../../domain/board.ts';
import { StoreError } from '../../store/store-error.ts';

/** What came of a press, for the card that is shown in its place. */
export interface PressOutcome {
  /** Why answers came back, by action. */
  problems: Map<ActionKey, string>;
  problem?: string | null;
  /** Actions about which nothing is to be filled in any more. */
  said: ActionKey[];
  /** What stands filled in again, as an answer that was taken back to be mended. */
  drafts?: ReadonlyMap<ActionKey, ItemDraft>;
}

/** A card that refuses, in the place of the whole. */
export interface Refused {
  refusal: Card;
}

/** For a person: what went wrong, where it was nothing that they did. */
export const problemOf = (thrown: unknown): string =>
  thrown instanceof StoreError ? thrown.message : 'Something went wrong here. Please try again.';
