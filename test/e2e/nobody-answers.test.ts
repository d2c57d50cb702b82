import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Prompt } from '../../src/domain/prompt.ts';
import { assignSubGroup } from '../setup/acts.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { startProduct, type RunningProduct } from '../setup/product.ts';
import { OFFICER, openStore } from '../setup/store.ts';

// Scene 5: nobody answers. The chat client is the chair's; the clock of the local Microsoft 365 is moved by hand.

const CHAIR = 'Lynn Tolley';
/** Three days before it is New Year's Day, a Friday. */
const REVIEW = '2027-01-04';
const WEEKS = ['2026-W49', '2026-W50', '2026-W51', '2026-W52', '2026-W53', '2027-W01'];
const act = () => ({ key: crypto.randomUUID(), saidBy: 'Programme officer' });

let product: RunningProduct;
let browser: Browser;
let now = '2026-12-01T09:05:00Z';

beforeAll(async () => {
  const env = { APM_CHAT: 'on', APM_CHAT_AS: CHAIR, APM_NOW: now };
  [product, browser] = await Promise.all([startProduct({ env }), openBrowser()]);
  await prepare();
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

const store = () => openStore(new URL(product.graphUrl).origin, OFFICER, { now: () => new Date(now) });

async function prepare(): Promise<void> {
  const said = { madeAt: '2026-10-01T10:00:00Z', saidBy: 'Programme officer', source: 'tab' as const };
  const rating = { kind: 'rating' as const, to: 'A', reason: 'Not all of it is done', isAgreed: true };
  const refs = ['1.1 B', '1.2 A'];
  for (const action of (await store().openBoard()).actions.filter(({ ref }) => ref && refs.includes(ref)))
    await store().send({ key: crypto.randomUUID(), ...said, ...rating, action });
  const { actions } = await store().openBoard();
  await assignSubGroup(store(), { actions: actions.filter(({ ref }) => ref && refs.includes(ref)), subGroup: 'IPG' });
  const board = await store().openBoard();
  const [group] = board.subGroups.filter(({ name }) => name === 'IPG');
  if (group) await store().saveSubGroup(board, { ...group, chair: CHAIR }, act());
  const wendy = board.people.find(({ name }) => name === 'Wendy Tompson');
  if (wendy) await store().savePerson(board, { ...wendy, deputy: 'Lynsey Bissell', awayUntil: '2026-12-18' });
  const review = { key: crypto.randomUUID(), label: 'Jan-27', date: REVIEW };
  await store().saveReview(await store().openBoard(), review, act());
}

/** Moves the clock of the local Microsoft 365, which the bot goes by, and resolves when the bot has looked by it. */
async function moveTo(moment: string): Promise<void> {
  now = moment;
  await fetch(`${product.controlsUrl}/clock`, { method: 'PUT', body: JSON.stringify({ now }) });
  const looked = product.output().length;
  await expect.poll(() => lookedSince(looked)).toBe(true);
}

/** What the bot asks of Graph is its look; a moved clock has its lease taken anew, which it says. */
const lookedSince = (length: number): boolean => product.output().slice(length).includes('"lease.taken"');

const asks = async (): Promise<Prompt[]> =>
  (await store().readPromptsOfWeeks(WEEKS)).filter(({ kind }) => kind === 'ask');

/** How many requests went out on which day. */
async function sentOn(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { askedAt, activityId } of await asks())
    if (activityId) counts[askedAt.slice(0, 10)] = (counts[askedAt.slice(0, 10)] ?? 0) + 1;
  return counts;
}

test('three reminders, none at the weekend or on a bank holiday, the deputy in the place of someone away; then the chair has a short list', async () => {
  const chat = await openPage(browser);
  await chat.goto(product.chatUrl);
  await chat.getByText('Hello, I am Action Plan Monitor').first().waitFor();
  for (const day of ['2026-12-05', '2026-12-07']) await moveTo(`${day}T09:05:00Z`);
  await expect.poll(sentOn).toEqual({ '2026-12-07': 2 });
  const { people } = await store().openBoard();
  const nameOf = (key: string | null) => people.find((person) => person.key === key)?.name;
  const deputised = (await asks()).find(({ forKey }) => forKey !== null);
  expect([nameOf(deputised?.personKey ?? null), nameOf(deputised?.forKey ?? null)]).toEqual([
    'Lynsey Bissell',
    'Wendy Tompson',
  ]);

  await moveTo('2026-12-21T09:05:00Z');
  await expect.poll(sentOn).toEqual({ '2026-12-07': 2, '2026-12-21': 2 });
  for (const day of ['2026-12-25', '2026-12-31']) await moveTo(`${day}T09:05:00Z`);
  await expect.poll(sentOn).toEqual({ '2026-12-07': 2, '2026-12-21': 2, '2026-12-31': 2 });
  expect((await asks()).map(({ lastError }) => lastError)).toContain('Wendy Tompson is asked instead.');
  await moveTo('2027-01-01T09:05:00Z');
  expect(await chat.getByText('have not answered yet').count()).toBe(0);

  await moveTo('2027-01-04T09:05:00Z');
  await chat.getByRole('heading', { name: '2 people have not answered yet' }).waitFor();
  for (const words of [/Lynsey Bissell/, /Wendy Tompson/]) await chat.getByText(words).last().waitFor();
  expect(await sentOn()).toEqual({ '2026-12-07': 2, '2026-12-21': 2, '2026-12-31': 2 });

  const requests = await openPage(browser);
  await requests.goto(`${product.url}/?as=${OFFICER}&settings=requests`);
  await requests
    .getByRole('region', { name: /3 days before Jan-27/ })
    .getByText(/2 people asked, 0 answered, 2 still to answer/)
    .waitFor();
});
