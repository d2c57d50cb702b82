import type { Board, BoardAction, SubGroup } from '../../src/domain/board.ts';
import type { PlanStore } from '../../src/store/plan-store.ts';
import { assignSubGroup } from '../setup/acts.ts';
import type { RunningProduct } from '../setup/product.ts';
import { OFFICER, openStore } from '../setup/store.ts';

/** A Tuesday morning on which cards go out. */
export const MORNING = '2026-11-24T09:05:00Z';
/** When the officer opens the review date, after the last card of the day has gone. */
const EVENING = '2026-11-23T17:30:00Z';
const REVIEW_DAY = '2026-12-08T15:40:00Z';
const REVIEW = { label: 'Dec-26', date: '2026-12-08' };
const WEEKS_BEFORE = '2026-10-01T10:00:00Z';
const LAST_WEEK = '2026-11-19T14:30:00Z';
const YESTERDAY = '2026-11-23T16:10:00Z';

/** Makes what a chair opens a meeting with, and what leads are asked about, out of the sample, in which all is done. */
export async function tellStory(product: RunningProduct): Promise<void> {
  await nameGroups(product);
  await rate(product, WEEKS_BEFORE, {
    ref: '1.1 A',
    to: 'A',
    reason: 'The membership is reviewed again',
    as: 'Tim Moss',
  });
  await rate(product, WEEKS_BEFORE, { ref: '1.1 D', to: 'A', reason: 'Two posts are still open', as: 'Tim Moss' });
  await rate(product, LAST_WEEK, {
    ref: '1.2 B',
    to: 'R',
    reason: 'Two schools have not answered the consultation yet',
    as: 'Lynn Tolley',
    isProposed: true,
  });
  await rate(product, YESTERDAY, {
    ref: '1.2 A',
    to: 'A',
    reason: 'The needs analysis was found to be two years old',
    as: 'Wendy Tompson',
    isProposed: true,
  });
  await moveClock(product, EVENING);
}

/** The review date for which reminders go out the next morning. */
export async function openReviewDate(product: RunningProduct): Promise<void> {
  const store = storeAs(product, OFFICER, EVENING);
  const review = { key: crypto.randomUUID(), ...REVIEW };
  await store.saveReview(await store.openBoard(), review, {
    key: crypto.randomUUID(),
    saidBy: 'Programme officer',
  });
}

/** Signs a review date as the end of a meeting does. */
export async function signReviewDate(product: RunningProduct): Promise<void> {
  await moveClock(product, REVIEW_DAY);
  const signedBy = { name: 'Programme officer', account: OFFICER };
  await storeAs(product, OFFICER, REVIEW_DAY).closeReview({ ...REVIEW, signedBy, meetingKey: null });
}

/** Stops the clock of the local Microsoft 365 at a moment; the tab and the bot go by it. */
export async function moveClock(product: RunningProduct, now: string): Promise<void> {
  const answer = await fetch(`${product.controlsUrl}/clock`, { method: 'PUT', body: JSON.stringify({ now }) });
  if (!answer.ok) throw new Error(await answer.text());
}

/** The key of an action, which stands in the address of its page. */
export const keyOf = async (product: RunningProduct, ref: string): Promise<string> =>
  actionOf(await storeAs(product, OFFICER, MORNING).openBoard(), ref).key;

const storeAs = (product: RunningProduct, as: string, now: string): PlanStore =>
  openStore(new URL(product.graphUrl).origin, as, { now: () => new Date(now) });

function actionOf({ actions }: Board, ref: string): BoardAction {
  const action = actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`There is no ${ref}.`);
  return action;
}

async function nameGroups(product: RunningProduct): Promise<void> {
  await moveClock(product, WEEKS_BEFORE);
  const store = storeAs(product, OFFICER, WEEKS_BEFORE);
  const board = await store.openBoard();
  const of = (area: string): BoardAction[] => board.actions.filter(({ ref }) => ref?.startsWith(area));
  await assignSubGroup(store, { actions: of('1.1'), subGroup: 'IPG' });
  const { subGroups } = await assignSubGroup(store, { actions: of('1.2'), subGroup: 'JC Group' });
  const groups = subGroups.map((group): SubGroup => ({ ...group, chair: 'Group member', meets: 'monthly' }));
  for (const group of groups)
    await store.saveSubGroup(await store.openBoard(), group, { key: crypto.randomUUID(), saidBy: 'Programme officer' });
}

interface Said {
  ref: string;
  to: string;
  reason: string;
  /** A lead's name, of which the local tenant makes an account. */
  as: string;
  isProposed?: boolean;
}

async function rate(product: RunningProduct, at: string, { ref, to, reason, as, isProposed = false }: Said) {
  await moveClock(product, at);
  const store = storeAs(product, `${as.toLowerCase().replace(' ', '.')}@contoso.onmicrosoft.com`, at);
  const action = actionOf(await store.openBoard(), ref);
  await store.send({
    key: crypto.randomUUID(),
    madeAt: at,
    saidBy: as,
    source: 'tab',
    kind: 'rating',
    action,
    to,
    reason,
    isAgreed: !isProposed,
  });
}
