import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { toPalettePng } from './palette-png.ts';

/** Opens pages and keeps what they show as files. */
export interface Camera {
  /** A page of nobody, with nothing moving on it. */
  open(address: string, size?: { width?: number; height?: number }): Promise<Page>;
  /** Writes a picture of a page, or of a part of it, as `NAME.png`. */
  take(name: string, of: Page | Locator): Promise<void>;
}

const STILL = { animations: 'disabled', caret: 'hide', scale: 'css' } as const;

/** A camera that writes into a folder and says what it wrote. */
export function createCamera(browser: Browser, folder: string, say: (line: string) => void): Camera {
  return {
    async open(address, { width = 1280, height = 800 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(address);
      return page;
    },
    async take(name, of) {
      const shot = await of.screenshot(STILL);
      const file = join(folder, `${name}.png`);
      const before = await readFile(file).catch(() => null);
      const bytes = Buffer.from(toPalettePng(shot));
      await writeFile(file, bytes);
      const isSame = before?.equals(bytes) === true;
      say(`${name}.png ${Math.ceil(bytes.length / 1000)} kB${isSame ? ', as it was' : ''}`);
    },
  };
}
