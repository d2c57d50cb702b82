import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { encodePalettePng, type Raster } from './palette-png.ts';

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
      const bytes = encodePalettePng(await decode(browser, shot));
      await writeFile(file, bytes);
      const isSame = before?.equals(bytes) === true;
      say(`${name}.png ${Math.ceil(bytes.length / 1000)} kB${isSame ? ', as it was' : ''}`);
    },
  };
}

/** The browser reads its own pictures. */
async function decode(browser: Browser, png: Buffer): Promise<Raster> {
  const page = await browser.newPage();
  try {
    const { width, height, text } = await page.evaluate(readPoints, png.toString('base64'));
    return { width, height, rgb: Buffer.from(text, 'base64') };
  } finally {
    await page.close();
  }
}

async function readPoints(base64: string): Promise<{ width: number; height: number; text: string }> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 4)
    text += String.fromCharCode(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  return { width: image.width, height: image.height, text: btoa(text) };
}
