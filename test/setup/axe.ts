import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

interface AxeOptions {
  /** Selectors of what is left out. */
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
 * What axe finds on a page or in a frame as it stands now, a line for each place. Frames inside it are left out, and are
 * asked about by themselves. A page learns axe once: that takes as long as a look.
 */
export async function violationsOf(page: Page | Frame, { without = [], but = [] }: AxeOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(look, { without: [...without], but: [...but] });
  return found.map(({ rule, html }) => `${rule}: ${html.slice(0, 160)}`);
}

async function look({ without, but }: { without: string[]; but: string[] }): Promise<{ rule: string; html: string }[]> {
  const { axe: here } = window as unknown as { axe: typeof axe };
  const { violations } = await here.run(
    { exclude: without },
    {
      iframes: false,
      resultTypes: ['violations'],
      // Axe leaves out what is new in WCAG 2.2 unless it is asked.
      rules: { 'target-size': { enabled: true }, ...Object.fromEntries(but.map((id) => [id, { enabled: false }])) },
    },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ rule: id, html })));
}
