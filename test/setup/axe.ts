import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

interface AxeOptions {
  /** Selectors of what is left out, such as a page in a frame that has a test of its own. */
  without?: readonly string[];
  /** Rules that cannot know something about this state. */
  but?: readonly string[];
}

/**
 * Fluent brackets an open menu or dialog with dummies that catch the Tab key, at which no reader stops. Axe cannot know
 * that.
 */
export const DUMMIES = '[data-tabster-dummy]';

/**
 * What axe finds on a page as it stands now, a line for each place. It runs in the page itself: putting the findings
 * together in a tab of its own, for pages with frames, takes three times as long.
 */
export async function violationsOf(page: Page, { without = [], but = [] }: AxeOptions = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const selector of without) axe.exclude(selector);
  if (but.length > 0) axe.disableRules([...but]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
