import type { IExecuteAction, IToggleVisibilityAction } from '@microsoft/teams.cards';
import { toUnmarked } from './unmarked.ts';
import type { Verb } from './verbs.ts';

/** A button that goes to the bot with all inputs of the card. `tooltip` says more to those who hear the card. */
export function execute(title: string, verb: Verb, data: object, tooltip?: string): IExecuteAction {
  return {
    type: 'Action.Execute',
    title: toUnmarked(title),
    verb,
    data: { ...data },
    ...(tooltip ? { tooltip: toUnmarked(tooltip) } : {}),
  };
}

/** A button that shows and hides parts of its card, without the bot. Their ids have no spaces: clients name them to those who hear the card. */
export const toggle = (title: string, targetElements: string[], tooltip: string): IToggleVisibilityAction => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements,
  tooltip: toUnmarked(tooltip),
});
