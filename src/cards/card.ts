import type { ActionArray, CardElementArray, IAdaptiveCard, IOpenUrlAction, ITextBlock } from '@microsoft/teams.cards';
import { toUnmarked, withoutFunctions } from './unmarked.ts';

/** An Adaptive Card as JSON. */
export type Card = IAdaptiveCard;

/** What a card is made of. `summary` says the card in a sentence, for notifications, screen readers and old clients. */
export interface CardParts {
  summary: string;
  body: CardElementArray;
  actions?: ActionArray;
}

/** Bots' cards are of version 1.5: phones show 1.6 unevenly. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-reference */
const VERSION = '1.5';

/** Makes a whole card of its parts. */
export function toCard({ summary, body, actions = [] }: CardParts): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: VERSION,
    lang: 'en',
    fallbackText: toUnmarked(summary),
    // `speak` is read as SSML, in which these would open an element or an entity.
    speak: withoutFunctions(summary).replaceAll(/[<>&]/g, ' '),
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** A card's heading; our own words only, since it is Markdown. */
export const heading = (text: string): ITextBlock => ({
  type: 'TextBlock',
  style: 'heading',
  size: 'Medium',
  weight: 'Bolder',
  wrap: true,
  text,
});

/** A button that opens the board. */
export const openBoard = (url: string): IOpenUrlAction => ({ type: 'Action.OpenUrl', title: 'Open the board', url });
