import type { BotContext, BotSite } from './context.ts';
import type { Standing } from './health.ts';
import type { SiteWatch } from './site-watch.ts';

/** How a site is served. */
export interface Ways {
  contextOf(site: BotSite): BotContext;
  watchOf(context: BotContext): SiteWatch;
}

interface Served {
  context: BotContext;
  watch: SiteWatch;
}

/** Serves each site by a watch of its own, and follows as sites are granted and taken back. */
export class Serving {
  /** One and the same list always: whoever has it sees sites come and go. */
  readonly contexts: BotContext[] = [];
  readonly #ways: Ways;
  #served: Served[] = [];
  #state: 'new' | 'started' | 'stopped' = 'new';

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  /** Serves these sites and no others from now on. A site that stays as it was is not disturbed. */
  async serve(sites: readonly BotSite[]): Promise<void> {
    if (this.#state === 'stopped') return;
    const staying = this.#served.filter(({ context }) => sites.some((site) => isSame(site, context)));
    const leaving = this.#served.filter((one) => !staying.includes(one));
    this.#served = staying;
    this.#list();
    await Promise.all(leaving.map(({ watch }) => watch.stop()));
    for (const site of sites) if (!staying.some(({ context }) => isSame(site, context))) this.#begin(site);
  }

  start(): void {
    this.#state = 'started';
    for (const { watch } of this.#served) watch.start();
  }

  wake(): void {
    for (const { watch } of this.#served) watch.wake();
  }

  standings(): Standing[] {
    return this.#served.map(({ watch }) => watch.state());
  }

  async stop(): Promise<void> {
    this.#state = 'stopped';
    await Promise.all(this.#served.map(({ watch }) => watch.stop()));
  }

  #begin(site: BotSite): void {
    if (this.#state === 'stopped') return;
    const context = this.#ways.contextOf(site);
    const watch = this.#ways.watchOf(context);
    this.#served.push({ context, watch });
    this.#list();
    if (this.#state === 'started') watch.start();
  }

  #list(): void {
    this.contexts.splice(0, this.contexts.length, ...this.#served.map(({ context }) => context));
  }
}

const isSame = (one: BotSite, other: BotSite): boolean =>
  (['key', 'url', 'boardUrl', 'groupId'] as const).every((name) => one[name] === other[name]);
