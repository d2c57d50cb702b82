import type { Frame, Page } from 'playwright-core';
import type { RunningProduct } from '../setup/product.ts';
import { OFFICER } from '../setup/store.ts';
import type { Camera } from './camera.ts';
import { signReviewDate } from './sample-story.ts';

/** An action on the stage and the chair's side panel beside it, in the local stand-in for Teams. */
export async function takeMeeting(camera: Camera, { url, hostUrl }: RunningProduct): Promise<void> {
  const content = encodeURIComponent(`${url}/?view=meeting`);
  const page = await camera.open(`${hostUrl}/?frame=meeting&as=${OFFICER}&content=${content}`, {
    width: 1440,
    height: 860,
  });
  const panel = await frameCalled(page, 'Action plan, side panel');
  await panel.getByRole('button', { name: 'Begin the meeting' }).press('Enter');
  await panel.getByRole('button', { name: /^Next: / }).waitFor();
  await panel.getByRole('button', { name: 'Share to stage' }).press('Enter');
  const stage = await frameCalled(page, 'Action plan, stage');
  await stage.getByText('Not agreed yet').waitFor();
  for (const said of ['The meeting has begun. You lead it.', 'Everybody in the meeting sees it on the stage.'])
    await panel.getByText(said).waitFor({ state: 'hidden' });
  await panel.getByRole('button', { name: 'Agree', exact: true }).scrollIntoViewIfNeeded();
  await camera.take('meeting', page);
  await page.context().close();
}

/** A review date that was signed, as it stood. */
export async function takeReview(camera: Camera, product: RunningProduct): Promise<void> {
  await signReviewDate(product);
  const page = await camera.open(`${product.url}/?as=${OFFICER}&view=dashboard`, { height: 860 });
  await page.getByRole('button', { name: 'Dec-26', exact: true }).first().click();
  await page.getByText('The kept file is as it was signed.').waitFor();
  await camera.take('review', page);
  await page.context().close();
}

async function frameCalled(page: Page, title: string): Promise<Frame> {
  const frame = await (await page.getByTitle(title, { exact: true }).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`There is no frame “${title}”.`);
  return frame;
}
