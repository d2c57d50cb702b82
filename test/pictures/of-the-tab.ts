import type { Page } from 'playwright-core';
import type { RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER } from '../setup/store.ts';
import type { Camera } from './camera.ts';
import { keyOf } from './sample-story.ts';

const cardOf = (page: Page, ref: string) => page.getByRole('article', { name: new RegExp(`^${ref} `) });

/** The board as a member has it, while it asks why. */
export async function takeBoard(camera: Camera, { url }: RunningProduct): Promise<void> {
  const page = await camera.open(`${url}/?as=${MEMBER}&group=JC%20Group`, { height: 720 });
  await cardOf(page, '1.2 C').press('m');
  await page.getByRole('menuitem', { name: /^Amber/ }).click();
  await page.getByRole('textbox', { name: 'Why Amber?' }).fill('The strategy waits for its launch');
  await camera.take('board', page);
  await page.keyboard.press('Escape');
  await page.context().close();
}

/** An open action beside the board, and on a phone. */
export async function takeAction(camera: Camera, product: RunningProduct): Promise<void> {
  const action = await keyOf(product, '1.2 A');
  const page = await camera.open(`${product.url}/?as=${OFFICER}&action=${action}`, { width: 1440 });
  await page.getByRole('button', { name: 'Agree', exact: true }).waitFor();
  await cardOf(page, '1.1 B').waitFor();
  await camera.take('action', page);
  await page.context().close();
  const phone = await camera.open(`${product.url}/?as=${MEMBER}&action=${action}`, { width: 360, height: 740 });
  await phone.getByRole('button', { name: 'Why this rating?' }).waitFor();
  await camera.take('phone', phone);
  await phone.context().close();
}

/** The whole plan as a table, and the board in lanes, in the other two themes. */
export async function takeThemes(camera: Camera, { url }: RunningProduct): Promise<void> {
  const plan = await camera.open(`${url}/?as=${OFFICER}&view=plan&theme=dark`);
  await plan.getByText('Co-produce a comprehensive Performance Framework').first().waitFor();
  await camera.take('plan', plan);
  await plan.context().close();
  const lanes = await camera.open(`${url}/?as=${OFFICER}&lanes=focusArea&theme=contrast`);
  await cardOf(lanes, '1.1 B').waitFor();
  await camera.take('lanes', lanes);
  await lanes.context().close();
}

/** What everybody sees at a glance. */
export async function takeDashboard(camera: Camera, { url }: RunningProduct): Promise<void> {
  const page = await camera.open(`${url}/?as=${OFFICER}&view=dashboard`, { height: 860 });
  await page.getByText(/^At Dec-21: /).waitFor();
  await page.getByText(/^Most /).waitFor();
  await camera.take('dashboard', page);
  await page.context().close();
}

/** What goes out in the coming week. */
export async function takeReminders(camera: Camera, { url }: RunningProduct): Promise<void> {
  const page = await camera.open(`${url}/?as=${OFFICER}&settings=reminders`, { width: 1000 });
  const coming = page.getByRole('region', { name: 'What goes out in the next seven days' });
  await coming.getByRole('heading', { level: 3 }).first().waitFor();
  await camera.take('reminders', coming);
  await page.context().close();
}

/** Who was asked, and who answered. */
export async function takeRequests(camera: Camera, { url }: RunningProduct): Promise<void> {
  const page = await camera.open(`${url}/?as=${OFFICER}&settings=requests`, { width: 1000, height: 440 });
  await page
    .getByText(/people? asked, /)
    .first()
    .waitFor();
  await camera.take('requests', page);
  await page.context().close();
}
