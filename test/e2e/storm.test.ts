import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages, openPage } from '../setup/pages.ts';
import { howOften } from '../setup/how-often.ts';
import { madeUpAction, madeUpPlan } from '../setup/made-up-plan.ts';
import { startProductProcess, type ProductProcess } from '../setup/product-process.ts';
import { MEMBER, OFFICER, openStore } from '../setup/store.ts';
import { boardOf, cardOf, columnOf, comesTo, moveByKeyboard, openAction } from './board-page.ts';

/** For how long SharePoint asks everybody to wait, and how often people meet it: a minute of it in a long run. */
const WAIT_SECONDS = 3;
const WAVES = howOften(1, 5);

let product: ProductProcess;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProductProcess({ env: { APM_SAMPLE: 'none' } }), openBrowser()]);
});
afterAll(async () => {
  await leavePages(browser);
  await product?.stop();
});

test(
  'a storm: an import and people’s own acts wait, say so, and stand once each; nobody sees an error page',
  async () => {
    const importing = openStore(new URL(product.graphUrl).origin, OFFICER);
    await importing.provision();
    const [officer, member] = [await open(OFFICER), await open(MEMBER)];
    await officer.getByRole('heading', { name: 'There is no plan here yet' }).waitFor();
    let isStorm = false;
    importing.traffic.subscribe(() => {
      if (isStorm && importing.traffic.busyUntil !== null) void endStorm();
    });
    await importing.importPlan(plan(), {}, ({ written, total }) => {
      if (isStorm || written < total / 3) return;
      isStorm = true;
      void beginStorm();
    });
    expect(isStorm).toBe(true);
    await Promise.all([officer, member].map((page) => comesTo(page, boardOf(page), { timeout: 60_000 })));
    expect(await officer.getByRole('article').count()).toBe(40);

    const panel = await openAction(member, '2.40 A');
    for (let wave = 1; wave <= WAVES; wave++) {
      await beginStorm();
      await moveByKeyboard(officer, `2.${wave} A`, 'Red', 'The panel has not met');
      await panel.getByRole('textbox', { name: 'Add a note' }).fill(`Families were asked ${wave}`);
      await panel.getByRole('button', { name: 'Add note' }).click();
      await Promise.all([officer, member].map((page) => page.getByText(BUSY).first().waitFor()));
      for (const page of [officer, member]) {
        expect(await page.getByRole('alert').count()).toBe(0);
        expect(await boardOf(page).isVisible()).toBe(true);
      }
      await endStorm();
      await comesTo(member, cardOf(columnOf(member, /^Red/), `2.${wave} A`), { timeout: 60_000 });
      await panel.getByRole('region', { name: 'History' }).getByText(`Families were asked ${wave}`).waitFor();
      for (const page of [officer, member])
        await expect.poll(() => page.locator('[data-status=waiting]').count()).toBe(0);
    }

    const { actions } = await importing.openBoard();
    const refs = actions.map(({ ref }) => ref);
    expect([refs.length, new Set(refs).size]).toEqual([40, 40]);
    for (let wave = 1; wave <= WAVES; wave++) {
      expect(await saidOf(`2.${wave} A`, 'The panel has not met')).toBe(1);
      expect(await saidOf('2.40 A', `Families were asked ${wave}`)).toBe(1);
    }
    // The bot looks at the lists while they are made, and says of half a list that it cannot read it.
    const printed = product.output().split('\n');
    expect(printed.filter((line) => /error/i.test(line) && !line.includes('"prompts.unreadable"'))).toEqual([]);
  },
  howOften(120_000, 300_000),
);

const BUSY = /SharePoint is busy, saving( 1 change)? in \d+ s/;

const plan = (): Plan => madeUpPlan(Array.from({ length: 40 }, (_, index) => madeUpAction(`2.${index + 1} A`)));

async function open(person: string): Promise<Page> {
  const page = await openPage(browser);
  await page.goto(`${product.url}/?as=${person}`);
  return page;
}

/** Refuses everything that touches a list, and says how long to wait. */
const beginStorm = (): Promise<void> =>
  put('faults', [{ path: '/lists/', status: 429, retryAfter: WAIT_SECONDS, when: 'before' }]);

const endStorm = (): Promise<void> => put('faults', []);

async function put(name: string, body: unknown): Promise<void> {
  const answer = await fetch(`${product.controlsUrl}/${name}`, { method: 'PUT', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

async function saidOf(ref: string, words: string): Promise<number> {
  const store = openStore(new URL(product.graphUrl).origin, OFFICER);
  const action = (await store.openBoard()).actions.find((one) => one.ref === ref);
  if (!action) throw new Error(`The plan has ${ref}.`);
  return (await store.readAction(action)).updates.filter(({ text }) => text === words).length;
}
