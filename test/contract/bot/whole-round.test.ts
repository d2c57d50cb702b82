import { afterEach, expect, it } from 'vitest';
import { prepareSimulatedBot, type SimulatedBot } from '../../setup/simulated-bot.ts';

const LEADS = 25;

let bot: SimulatedBot;
afterEach(() => bot.stop());

/** Lets time pass until so many leads have a card. */
async function untilSent(count: number): Promise<number> {
  const looking = async (): Promise<void> => {
    while (bot.connector.standing().length < count) await bot.clock.wait(100);
  };
  const begun = bot.clock.now();
  await bot.clock.run(looking());
  return (bot.clock.now() - begun) / 1_000;
}

const prompts = () => bot.clock.run(bot.store.readPromptsOfWeeks(['2026-W49']));

it('a round brings each lead one card without one request too many, and each row says so', async () => {
  bot = await prepareSimulatedBot(LEADS);
  bot.start();
  await untilSent(LEADS);
  await bot.clock.run(bot.clock.wait(15_000));
  expect(bot.connector.messages).toHaveLength(LEADS);
  expect(bot.connector.counts.throttled).toBe(0);
  expect((await prompts()).map(({ state }) => state)).toEqual(Array.from({ length: LEADS }, () => 'sent'));
  const counted = await bot.meter.read();
  expect(counted).toContain(`apm_prompts_asked_total ${LEADS}`);
  expect(counted).toContain(`apm_prompts_sent_total ${LEADS}`);
  expect(counted).toContain('apm_prompts_behind_seconds 0');
});

it('a chat that does not answer holds up no other, and after ten minutes the officer is told', async () => {
  bot = await prepareSimulatedBot(LEADS);
  bot.connector.refuse({ to: 'send', chat: `chat:${bot.idOf(0)}`, status: 503, times: Infinity });
  bot.start();
  await untilSent(1);
  expect(await untilSent(LEADS - 1)).toBeLessThan(60);
  await bot.clock.run(bot.clock.wait(11 * 60_000));
  const failed = (await prompts()).filter(({ state }) => state !== 'sent');
  expect(failed).toMatchObject([{ state: 'failed', lastError: expect.stringContaining('too busy') as string }]);
  expect(bot.logged.join('\n')).not.toContain('lease.lost');
  expect(await bot.meter.read()).toContain('apm_prompts_failed_total{error_type="503"} 1');
});
