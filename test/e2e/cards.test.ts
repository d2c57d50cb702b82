import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { leadCard } from '../../src/cards/lead-card.ts';
import { readDrafts } from '../../src/cards/verbs.ts';
import { violationsOf } from '../setup/axe.ts';
import { openBrowser } from '../setup/browser.ts';
import { drawCards, openCardPage, pressedOn, type CardTheme } from '../setup/card-page.ts';
import { sampleAction, sampleCards, sampleFacts, sampleItem } from '../setup/card-samples.ts';
import { howOften } from '../setup/how-often.ts';
import { leavePages } from '../setup/pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => leavePages(browser));

const THEMES: readonly CardTheme[] = ['light', 'dark', 'contrast'];

/** One of each way in which words and inputs stand on a card: what the other themes change is their colours. */
const TYPICAL = ['answers that came back', 'some recorded', 'a wish for help', 'a missing grant', 'a channel’s digest'];

function cardsIn(theme: CardTheme): Record<string, Card> {
  const isAll = theme === 'light' || howOften(1, 2) > 1;
  return Object.fromEntries(Object.entries(sampleCards()).filter(([name]) => isAll || TYPICAL.includes(name)));
}

/** What reaches beyond the page's right edge. */
const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('section *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth)
      .map((element) => element.textContent ?? ''),
  );

it.each(THEMES)('each card is read in the %s theme by everyone, and fits a phone and a chat', async (theme) => {
  const page = await openCardPage(browser, theme, 320);
  await drawCards(page, theme, cardsIn(theme));
  expect(await overflow(page)).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 560, height: 800 });
  expect(await overflow(page)).toEqual([]);
  const names = await page.getByRole('button').evaluateAll((all) => all.map((one) => one.textContent?.trim()));
  expect(names.filter((name) => !name)).toEqual([]);
});

const NASTY = '**[click](http://evil.example)** <b>html</b> {{DATE(2020-01-01T00:00:00Z, LONG)}} ${title} 1. one';
const LONG = `https://${'evil'.repeat(60)}.example`;

it('an action’s words stand on the card as they are: no Markdown, no HTML, no date put in, no edge pushed off the screen', async () => {
  const page = await openCardPage(browser, 'light', 320);
  const text = `${NASTY} ${LONG}`;
  const action = sampleAction({ text, lastUpdate: { key: 'u', at: null, date: null, by: NASTY, text } });
  const item = sampleItem({ action, actionName: NASTY, question: { by: NASTY, text }, problem: text });
  const legend = [{ ...sampleFacts([]).legend[0]!, code: 'A', label: NASTY, meaning: text }];
  await drawCards(page, 'light', {
    one: leadCard(sampleFacts([item], { askedBy: NASTY, legend })),
    two: leadCard(sampleFacts([item, item], { problem: text, inPlaceOf: { name: text, until: null }, legend })),
  });
  expect(await page.locator('mark, section a, section b').count()).toBe(0);
  await page.getByText('**[click](http://evil.example)** <b>html</b> { {DATE(2020-01-01T00:00:00Z').first().waitFor();
  expect(await page.getByText('1 January 2020').count()).toBe(0);
  expect(await overflow(page)).toEqual([]);
});

it('a press sends all that was filled in on the page, and nothing of what was left as it is', async () => {
  const page = await openCardPage(browser, 'light', 360);
  const items = ['a1', 'a2', 'a3'].map((key, index) =>
    sampleItem({ action: sampleAction({ key }), actionName: `1.${index + 1} A` }),
  );
  await drawCards(page, 'light', { card: leadCard(sampleFacts(items)) });
  await page.getByLabel('New rating of 1.1 A').selectOption({ label: 'Green (G): Action is completed' });
  await page.getByLabel('Note on 1.1 A').fill('Panel met');
  const later = page.getByLabel('New date for 1.2 A');
  expect(await later.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Change the date' }).nth(1).click();
  await later.fill('2027-03-31');
  await page.getByLabel('Why the date moves').nth(1).fill('Nobody applied');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: 'No change' }).nth(2).click();

  const [sent, unchanged] = await pressedOn(page);
  expect([sent?.verb, unchanged?.verb]).toEqual(['send', 'noChange']);
  const filled = [
    ['a1', { rating: 'G', note: 'Panel met', due: '', reason: '' }],
    ['a2', { rating: null, note: '', due: '2027-03-31', reason: 'Nobody applied' }],
  ];
  expect([...readDrafts(sent?.data ?? {})]).toEqual(filled);
  expect([...readDrafts(unchanged?.data ?? {})]).toEqual(filled);
  expect(unchanged?.data).toMatchObject({ actionKey: 'a3', seen: 'A' });
});

it('the whole of a long text takes the place of its beginning, and goes again', async () => {
  const page = await openCardPage(browser, 'light', 360);
  const text = `A. ${'Agree the pathway with everyone who has a part in it. '.repeat(8)}And write it down.`;
  await drawCards(page, 'light', { card: leadCard(sampleFacts([sampleItem({ action: sampleAction({ text }) })])) });
  const [whole, brief] = [page.getByText(/And write it down/), page.getByText(/…$/)];
  expect([await whole.isVisible(), await brief.isVisible()]).toEqual([false, true]);
  await page.getByRole('button', { name: 'The whole text' }).click();
  expect([await whole.isVisible(), await brief.isVisible()]).toEqual([true, false]);
  await page.getByRole('button', { name: 'The whole text' }).click();
  expect([await whole.isVisible(), await brief.isVisible()]).toEqual([false, true]);
});
