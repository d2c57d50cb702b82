// A bot of its own process, for the test that kills it: serves a site until it is ended.
import { register } from 'tsx/esm/api';

register();
const [{ createBot }, { siteOf, TENANT, CLIENT }, { openStore, BOT }, { movedClock }, { default: express }] =
  await Promise.all([
    import('../../../src/bot/bot.ts'),
    import('./site-of.ts'),
    import('../../setup/store.ts'),
    import('../../setup/moved-clock.ts'),
    import('express'),
  ]);

// `aheadMs` is for a clock that is to agree with another's, however long this process takes to begin.
const {
  graphOrigin,
  serviceUrl,
  aheadMs = 0,
  at = new Date(Date.now() + aheadMs).toISOString(),
  leaseMs = 1_500,
} = JSON.parse(process.argv[2]);
const clock = movedClock(at);
const app = express();
const bot = await createBot({
  express: app,
  sites: [siteOf(openStore(graphOrigin, BOT, { now: () => clock.date() }))],
  clientId: CLIENT,
  tenantId: TENANT,
  serviceUrl,
  credentials: 'local',
  log: (event, facts) => process.stderr.write(`${JSON.stringify({ event, ...facts })}\n`),
  clock,
  times: { pollMs: 100, leaseMs },
});
const server = app.listen(0, '127.0.0.1', () => {
  bot.start();
  process.stdout.write(`${server.address().port}\n`);
});
