import type { Browser, BrowserContext } from 'playwright-core';
import { TAB_APP } from '../../src/local/graph/application.ts';
import { TENANT_ID } from '../../src/local/graph/site.ts';
import { buildTab } from '../../src/start/tab-build.ts';
import { createTabServer, serveBuilt } from '../../src/start/tab-server.ts';
import { standInForEntra } from '../setup/entra.ts';
import { freePorts, type RunningProduct } from '../setup/product.ts';
import { SITE } from '../setup/store.ts';
import type { Camera } from './camera.ts';

/** The server's name, which stands in the link that people copy. */
const PUBLIC = 'https://plans.example.gov.uk';

/** What somebody sees whose tenant lets administrators alone allow the app, with a stand-in for Microsoft's sign-in. */
export async function takeConsent(
  camera: Camera,
  { browser, product, root }: { browser: Browser; product: RunningProduct; root: string },
): Promise<void> {
  const [port = 0] = await freePorts(1);
  const signIn = { tenantId: TENANT_ID, clientId: TAB_APP.id, sites: 'selected', people: false } as const;
  const config = { graphOrigin: null, site: SITE, local: null, signIn };
  const serveTab = serveBuilt(await buildTab(root, () => undefined));
  const tab = createTabServer({ listen: '127.0.0.1', port, config: () => config, serveTab });
  await tab.listen();
  const context = await browser.newContext({ viewport: { width: 1000, height: 380 }, reducedMotion: 'reduce' });
  try {
    await serveAs(context, PUBLIC, `http://localhost:${port}`);
    const graph = new URL(product.graphUrl).origin;
    const app = { tenantId: TENANT_ID, clientId: TAB_APP.id, redirectUri: `${PUBLIC}/sign-in.html` };
    const entra = await standInForEntra(context, { ...app, graph });
    entra.consent = 'administrator';
    const page = await context.newPage();
    await page.goto(PUBLIC);
    await page.getByRole('link', { name: 'Sign in as Programme officer' }).click();
    await page.getByRole('heading', { name: 'An administrator has to allow this app' }).waitFor();
    await camera.take('consent', page);
  } finally {
    await context.close();
    await tab.close();
  }
}

/** Lets a name that nobody has lead to a server of this machine. */
async function serveAs(context: BrowserContext, name: string, server: string): Promise<void> {
  await context.route(`${name}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${server}${pathname}${search}` }) });
  });
}
