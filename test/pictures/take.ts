import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../setup/browser.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { createCamera, type Camera } from './camera.ts';
import { takeMeeting, takeReview } from './of-a-meeting.ts';
import { takeChat } from './of-the-chat.ts';
import { takeFirstDay } from './of-the-first-day.ts';
import { takeConsent } from './of-the-sign-in.ts';
import { takeAction, takeBoard, takeDashboard, takeReminders, takeRequests, takeThemes } from './of-the-tab.ts';
import { MORNING, openReviewDate, tellStory } from './sample-story.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Takes every picture of the guides from the running product into `docs/pictures`. */
export async function takePictures(say: (line: string) => void): Promise<void> {
  const folder = join(ROOT, 'docs', 'pictures');
  const browser = await openBrowser();
  try {
    const camera = createCamera(browser, folder, say);
    await withProduct({ APM_SAMPLE: 'none', APM_NOW: MORNING }, async (product) => {
      await takeConsent(camera, { browser, product, root: ROOT });
      await takeFirstDay(camera, product, ROOT);
    });
    await withProduct({ APM_CHAT: 'on', APM_CHAT_AS: 'Lynn Tolley', APM_NOW: MORNING }, (product) =>
      takeStory(camera, product),
    );
  } finally {
    await browser.close();
  }
}

async function takeStory(camera: Camera, product: RunningProduct): Promise<void> {
  await tellStory(product);
  await takeBoard(camera, product);
  await takeAction(camera, product);
  await takeThemes(camera, product);
  await openReviewDate(product);
  await takeReminders(camera, product);
  await takeChat(camera, product);
  await takeRequests(camera, product);
  await takeDashboard(camera, product);
  await takeMeeting(camera, product);
  await takeReview(camera, product);
}

async function withProduct(env: Record<string, string>, use: (product: RunningProduct) => Promise<void>) {
  const product = await startProduct({ env });
  try {
    await use(product);
  } finally {
    await product.stop();
  }
}
