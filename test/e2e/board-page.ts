import type { Browser, Frame, Keyboard, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { comeBackTo, openPage } from '../setup/pages.ts';

/** A board opened in a browser of its own, with what the page complained of in the console. */
export interface BoardPage {
  page: Page;
  complaints: string[];
}

/** The tab as a page of its own, or framed in another. */
type Tab = Page | Frame;

const keyboardOf = (tab: Tab): Keyboard => ('keyboard' in tab ? tab : tab.page()).keyboard;

const OFFICER = 'officer@contoso.onmicrosoft.com';

/** Opens the tab as somebody and waits for the board. */
export async function openBoard(
  browser: Browser,
  url: string,
  options: { as?: string; query?: string; width?: number } = {},
): Promise<BoardPage> {
  const { as = OFFICER, query = '', width = 1280 } = options;
  const page = await openPage(browser, { width });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/?as=${as}${query}`);
  await boardOf(page).waitFor();
  return { page, complaints };
}

export const boardOf = (page: Page): Locator => page.getByRole('region', { name: 'Board', exact: true });

export const columnOf = (tab: Tab, name: RegExp | string): Locator => tab.getByRole('region', { name });

/** The card of an action: an article whose name starts with its ref. */
export const cardOf = (within: Tab | Locator, ref: string): Locator =>
  within.getByRole('article', { name: new RegExp(`^${ref.replaceAll(/[.()]/g, '\\$&')} `) });

/** Opens an action beside the board. */
export async function openAction(tab: Tab, ref: string): Promise<Locator> {
  await cardOf(tab, ref).click();
  const panel = tab.getByRole('complementary', { name: ref, exact: true });
  await panel.waitFor();
  return panel;
}

/** Chooses something from the menu of what is done seldom. */
export async function chooseMore(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Moves a card by the keyboard alone and gives the reason. */
export async function moveByKeyboard(tab: Tab, ref: string, to: string, reason: string): Promise<void> {
  const keyboard = keyboardOf(tab);
  await cardOf(tab, ref).press('m');
  const item = tab.getByRole('menuitem', { name: new RegExp(`^${to}`) });
  await item.waitFor();
  await keyboard.press(to.slice(0, 1));
  await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true);
  await keyboard.press('Enter');
  const box = tab.getByRole('textbox', { name: `Why ${to}?` });
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  await keyboard.type(reason);
  await keyboard.press('Enter');
}

/** Drags a card onto a column or a cell by the mouse, in steps as a hand does. `over` looks at the board before it is dropped. */
export async function dragTo(
  page: Page,
  card: Locator,
  column: Locator,
  over: () => Promise<void> = async () => undefined,
): Promise<void> {
  await card.hover();
  await expect.poll(() => card.getAttribute('draggable')).toBe('true');
  const [from, to] = [await card.boundingBox(), await column.boundingBox()];
  if (!from || !to) throw new Error('There is nothing to drag, or nowhere to drag it to.');
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 12);
  await page.mouse.move(to.x + 40, to.y + 90, { steps: 3 });
  await expect.poll(() => column.getAttribute('data-drop-state')).toBe('over');
  await over();
  await page.mouse.up();
}

/** Comes back to a page now and then, at which it looks at once, until it shows what others did: they may still be writing it. */
export async function comesTo(page: Tab, what: Locator, options: { timeout?: number } = {}): Promise<void> {
  const isThere = (): Promise<boolean> => comeBackTo(page).then(() => what.isVisible());
  await expect.poll(isThere, { interval: LOOKS_EVERY_MS, ...options }).toBe(true);
}

/** Long enough for a look to be answered. */
const LOOKS_EVERY_MS = 250;
