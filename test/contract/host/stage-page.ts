import type { Browser, Frame, Page } from 'playwright-core';
import { openPage } from '../../setup/pages.ts';
import type { Stand } from './stand.ts';

export const PANEL = 'Action plan, side panel';
export const STAGE = 'Action plan, stage';

/** A page in a browser of its own. */
export const openHost = (browser: Browser): Promise<Page> => openPage(browser, { width: 1280, height: 800 });

/** The frame with that title, once the page in it has met its host. */
export async function frameOf(page: Page, title: string): Promise<Frame> {
  const frame = await (await page.getByTitle(title, { exact: true }).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`There is no frame "${title}".`);
  await frame.waitForFunction(() => document.body?.dataset['theme']);
  return frame;
}

export const contextOf = (frame: Frame) => frame.evaluate(() => window.teams.app.getContext());

type Asked =
  'getAppContentStageSharingState' | 'getAppContentStageSharingCapabilities' | 'stopSharingAppContentToStage';

/** Calls a function of teams-js about the stage, and gives the error and the result that it tells. */
export const askStage = (frame: Frame, name: Asked): Promise<unknown[]> =>
  frame.evaluate(
    (asked) => new Promise<unknown[]>((resolve) => window.teams.meeting[asked]((...told) => resolve(told.slice(0, 2)))),
    name,
  );

/** Shares as the tab does, and gives the error and the result that it is told. */
export const share = (frame: Frame, address: string): Promise<unknown[]> =>
  frame.evaluate(
    (url) =>
      new Promise<unknown[]>((resolve) =>
        window.teams.meeting.shareAppContentToStage((...told) => resolve(told.slice(0, 2)), url),
      ),
    address,
  );

/** Goes to a sub-page of the tab's, after which its frame is another. */
export async function goTo(page: Page, title: string, subPageId: string): Promise<void> {
  const reopened = page.waitForEvent('framenavigated', (one) => one.parentFrame() !== null);
  const frame = await frameOf(page, title);
  await frame.evaluate(
    (id) => void window.teams.pages.currentApp.navigateTo({ pageId: 'action-plan', subPageId: id }),
    subPageId,
  );
  await reopened;
}

const stageOf = ({ hostUrl }: Stand): string => `${hostUrl}/meeting/stage`;

/** What is on the stage. */
export const stageNow = async (stand: Stand): Promise<unknown> => (await fetch(stageOf(stand))).json();

/** Leaves the meeting of a stand with nothing on its stage. */
export async function clearStage(stand: Stand): Promise<void> {
  await fetch(stageOf(stand), { method: 'DELETE', headers: { Origin: stand.hostUrl } });
}
