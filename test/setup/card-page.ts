import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { Card } from '../../src/cards/card.ts';
import { CARD_HOSTS, toHostConfig, toHostStyles } from './card-hosts.ts';

const SCRIPT = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

export type CardTheme = keyof typeof CARD_HOSTS;

/** What a button of a drawn card sends to the bot. */
export interface PressedButton {
  verb: string;
  data: Record<string, unknown>;
}

interface DrawnCard {
  hostConfig: object;
  onExecuteAction: (action: { verb?: string; data?: object }) => void;
  parse(card: object): void;
  render(): HTMLElement;
}

/** What the renderer's page offers to scripts in it. */
interface RendererWindow {
  pressed: PressedButton[];
  AdaptiveCards: {
    AdaptiveCard: { new (): DrawnCard; onProcessMarkdown: (text: string, result: Markdown) => void };
    HostConfig: new (config: object) => object;
  };
}

interface Markdown {
  outputHtml: string;
  didProcess: boolean;
}

/** A page with Microsoft's own renderer in a theme; it fetches nothing. What could be Markdown to a client is marked. */
export async function openCardPage(browser: Browser, theme: CardTheme, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const style = `<style>${toHostStyles(CARD_HOSTS[theme])}</style>`;
  await page.setContent(
    `<!doctype html><html lang="en-GB"><title>Cards in chat</title>${style}<main><h1>Chat</h1></main></html>`,
  );
  await page.addScriptTag({ content: await readFile(SCRIPT, 'utf8') });
  await page.evaluate(markMarkdown);
  return page;
}

function markMarkdown(): void {
  const { AdaptiveCards } = window as unknown as RendererWindow;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const line = document.createElement('p');
    line.textContent = text;
    const isMarked = /[*_`~[\]\\]|^\s*(?:[-+#>]|\d+[.)])\s/m.test(text);
    result.outputHtml = isMarked ? `<mark>${line.innerHTML}</mark>` : line.outerHTML;
    result.didProcess = true;
  };
}

/** Draws cards, each in a region of its name. */
export async function drawCards(page: Page, theme: CardTheme, cards: Record<string, Card>): Promise<void> {
  await page.evaluate(draw, { config: toHostConfig(CARD_HOSTS[theme]), cards: cards as Record<string, object> });
}

function draw({ config, cards }: { config: object; cards: Record<string, object> }): void {
  const here = window as unknown as RendererWindow;
  here.pressed = [];
  const regions = Object.entries(cards).map(([name, card]) => {
    const drawn = new here.AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = new here.AdaptiveCards.HostConfig(config);
    drawn.onExecuteAction = ({ verb, data }) => verb && here.pressed.push({ verb, data: { ...data } });
    drawn.parse(card);
    const region = document.createElement('section');
    region.setAttribute('aria-label', name);
    region.append(drawn.render());
    return region;
  });
  document.querySelector('main')?.append(...regions);
}

/** What was pressed since the cards were drawn. */
export const pressedOn = (page: Page): Promise<PressedButton[]> =>
  page.evaluate(() => (window as unknown as RendererWindow).pressed);
