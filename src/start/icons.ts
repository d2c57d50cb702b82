import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.ts';

/** The icons of the Teams app and the sides that Teams wants. */
const ICONS = { color: 192, outline: 32 } as const;

/** `npm run icons`: draws appPackage/*.png of manifest/icons/*.svg, in a browser. */
export async function run(_args: string[], root: string): Promise<void> {
  const executablePath = ensureBrowser((line) => console.error(line));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    for (const [name, side] of Object.entries(ICONS)) {
      const page = await browser.newPage({ viewport: { width: side, height: side } });
      const drawing = await readFile(join(root, 'manifest', 'icons', `${name}.svg`), 'utf8');
      await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
      const file = join(root, 'appPackage', `${name}.png`);
      await writeFile(file, await page.screenshot({ omitBackground: true }));
      console.log(`appPackage/${name}.png  ${side} × ${side}`);
    }
  } finally {
    await browser.close();
  }
}
