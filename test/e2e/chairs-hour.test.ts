import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { changeRating } from '../setup/acts.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { comesTo } from './board-page.ts';
import { agendaOf, begin, decide, end, goOn, itemOf, orderOf } from './meeting-page.ts';

// Scene 6: the hour of a meeting, in the frames that Teams has for one, with two browsers and the stage.

const LEAD = 'lynsey.bissell@contoso.onmicrosoft.com';

let product: RunningProduct;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  await rate('1.2 B', 'R', 'The consultation is late', LEAD);
  await rate('1.1 C', 'A', 'Two sub-groups still to meet', LEAD);
  await rate('1.2 D', 'A', 'The strategy waits for its launch', LEAD);
});
afterEach(async () => {
  await leavePages(browser);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

async function rate(ref: string, to: string, reason: string, as: string): Promise<void> {
  const store = openStore(new URL(product.graphUrl).origin, as, { now: () => new Date() });
  const action = (await store.openBoard()).actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`There is no ${ref}.`);
  await changeRating(store, { action, to, reason, saidBy: 'Lynsey Bissell', source: 'tab' });
}

/** A window of Teams in which somebody is in the meeting. */
async function joinMeeting(as: string): Promise<Page> {
  const page = await openPage(browser, { width: 1440, height: 1000 });
  await page.goto(
    `${product.hostUrl}/?frame=meeting&as=${as}&content=${encodeURIComponent(`${product.url}/?view=meeting`)}`,
  );
  return page;
}

async function frameCalled(page: Page, title: string): Promise<Frame> {
  const frame = await (await page.getByTitle(title, { exact: true }).elementHandle())?.contentFrame();
  if (!frame) throw new Error(`There is no frame “${title}”.`);
  return frame;
}

const onStage = (stage: Frame, ref: string) => stage.getByRole('heading', { name: ref, level: 1, exact: true });

test('the chair runs the hour from the side panel; the stage follows, the minutes are ready and the review date is signed', async () => {
  const chair = await joinMeeting(OFFICER);
  const panel = await frameCalled(chair, 'Action plan, side panel');
  await panel.getByRole('button', { name: 'Begin the meeting' }).waitFor();
  expect((await orderOf(panel)).slice(0, 3)).toEqual(['1.2 B', '1.1 C', '1.2 D']);
  expect(await agendaOf(panel).getByRole('listitem').nth(0).textContent()).toContain('late');

  await begin(panel);
  await itemOf(panel, '1.2 B').waitFor();

  await panel.getByRole('button', { name: 'Share to stage' }).press('Enter');
  const stage = await frameCalled(chair, 'Action plan, stage');
  await onStage(stage, '1.2 B').waitFor();
  const member = await joinMeeting(MEMBER);
  const theirs = await frameCalled(member, 'Action plan, stage');
  await onStage(theirs, '1.2 B').waitFor();
  await theirs.getByText('Not agreed yet').waitFor();

  await itemOf(panel, '1.2 B').getByRole('button', { name: 'Agree', exact: true }).press('Enter');
  await panel.getByText('You agreed Red.').waitFor();
  await decide(panel, '1.2 B', {
    decision: 'The consultation runs to February',
    step: 'Agree dates with schools',
    owner: 'Lynsey Bissell',
    due: '12 Dec 2026',
  });
  await panel.getByText('The decision is recorded.').waitFor();
  await stage.getByText('The consultation runs to February').waitFor();

  await goOn(panel);
  const began = Date.now();
  await onStage(stage, '1.1 C').waitFor({ timeout: 2000 });
  await onStage(theirs, '1.1 C').waitFor({ timeout: 10_000 - (Date.now() - began) });
  await itemOf(panel, '1.1 C').getByRole('button', { name: 'Question it' }).press('Enter');
  const question = panel.getByRole('form', { name: 'A question about the rating' });
  await question.getByRole('textbox', { name: 'Your question to the lead' }).fill('Which two have not met?');
  await question.getByRole('button', { name: 'Ask' }).press('Enter');
  await panel.getByText(/^Your question goes to /).waitFor();
  await question.waitFor({ state: 'detached' });
  await itemOf(panel, '1.1 C').getByText('Which two have not met?').waitFor();

  for (const ref of await restOf(panel)) {
    await goOn(panel);
    await panel.locator(`[data-item="${ref}"]`).waitFor();
  }
  await goOn(panel);
  await panel.getByRole('heading', { name: 'End of the meeting' }).waitFor();
  await stage.getByRole('heading', { name: 'The meeting is at its end' }).waitFor();

  const signing = panel.getByRole('form', { name: 'Sign and close the review date' });
  await signing.getByRole('textbox', { name: 'Name of the review date' }).fill('Nov-26');
  await signing.getByRole('button', { name: 'Sign and close the review date' }).press('Enter');
  await signing.getByText('Please tick that you sign the ratings.').waitFor();
  await signing.getByRole('checkbox', { name: 'I have seen these ratings and sign them as Programme officer' }).check();
  await signing.getByRole('button', { name: 'Sign and close the review date' }).press('Enter');
  await panel.getByText(/^Nov-26 was closed and signed by Programme officer/).waitFor();
  await end(panel);
  const minutes = panel.getByRole('article', { name: /^Minutes: / });
  await minutes.getByText(/SHA-256 of the signed file: [0-9a-f]{64}/).waitFor();
  const said = await minutes.textContent();
  for (const part of [
    'The consultation runs to February',
    'Agree dates with schools',
    'Agreed by Programme officer: Red',
    'Which two have not met?',
  ])
    expect(said).toContain(part);
  await comesTo(theirs, theirs.getByRole('heading', { name: 'This meeting has ended' }));

  const store = openStore(new URL(product.graphUrl).origin, OFFICER);
  const { reviews, actions } = await store.openBoard();
  const closed = reviews.find(({ label }) => label === 'Nov-26');
  expect(closed).toMatchObject({ state: 'closed', closed: { by: 'Programme officer' } });
  expect(said).toContain(closed?.closed?.snapshotHash);
  expect(actions.find(({ ref }) => ref === '1.2 B')).toMatchObject({ lastReviewRating: 'R', isRatingAgreed: true });

  // A later rating goes to the next review date, and what was wrong is corrected beside the record.
  await rate('1.2 B', 'A', 'The dates are agreed', LEAD);
  await panel.getByRole('button', { name: 'Read it as it stood' }).press('Enter');
  const review = panel.getByRole('region', { name: 'Review date Nov-26', exact: true });
  await review.getByText('The kept file is as it was signed.').waitFor();
  const line = review.getByRole('region', { name: 'The plan as it stood' }).getByRole('listitem', { name: '1.2 B' });
  await line.getByRole('button', { name: 'Correct this rating …' }).press('Enter');
  const correcting = panel.getByRole('form', { name: 'Correct the rating of 1.2 B' });
  await correcting.getByRole('combobox', { name: 'It should have been' }).selectOption('Amber');
  await correcting.getByRole('textbox', { name: 'What was wrong?' }).fill('The consultation had begun by then.');
  await correcting.getByRole('button', { name: 'Record the correction' }).press('Enter');
  const corrections = review.getByRole('region', { name: 'Corrections' });
  await corrections.getByText('1.2 B: from Red to Amber. The consultation had begun by then.').waitFor();
  expect(await line.innerText()).toMatch(/^1\.2 B\s+Red/);
});

/** The keys of the items that are still to come, in their order. */
async function restOf(panel: Frame): Promise<string[]> {
  const store = openStore(new URL(product.graphUrl).origin, OFFICER);
  const [meeting] = await store.readMeetings();
  await panel.getByRole('button', { name: /^Next: / }).waitFor();
  const at = meeting?.agenda.findIndex(({ key }) => key === meeting.currentActionKey) ?? -1;
  return meeting?.agenda.slice(at + 1).map(({ key }) => key) ?? [];
}
