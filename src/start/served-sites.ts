import type { BotSite } from '../bot/context.ts';
import type { PromptStore } from '../store/prompt-store.ts';
import { readSiteAddress } from '../store/site-address.ts';
import type { GrantedSite } from './granted-sites.ts';

/** Where the record is, and what its sites are served with. */
export interface ServedWith {
  /** @throws {GrantedSitesError} */
  read(): Promise<readonly GrantedSite[]>;
  /** Whether a site of that tenant is served here. */
  isHere(tenant: string): boolean;
  storeOf(site: string): PromptStore;
  boardUrlOf(site: string): string;
}

/** The recorded sites of one tenant as the bot takes them; each keeps its store from one look to the next. */
export class ServedSites {
  readonly #with: ServedWith;
  readonly #stores = new Map<string, PromptStore>();

  constructor(how: ServedWith) {
    this.#with = how;
  }

  /** @throws {GrantedSitesError} */
  async read(): Promise<{ sites: BotSite[]; elsewhere: number }> {
    const all = await this.#with.read();
    const here = all.filter(({ tenant }) => this.#with.isHere(tenant));
    return { sites: here.map((site) => this.#toSite(site)), elsewhere: all.length - here.length };
  }

  #toSite({ key, url, groupId }: GrantedSite): BotSite {
    const site = graphAddressOf(url);
    const store = this.#stores.get(site) ?? this.#with.storeOf(site);
    this.#stores.set(site, store);
    return { key, url, groupId, store, boardUrl: this.#with.boardUrlOf(site) };
  }
}

/** How Graph addresses a recorded site, whose address was checked. */
export const graphAddressOf = (url: string): string => readSiteAddress(url).site?.graph ?? '';

/** Does something with the record again and again until it is closed. A fault is told once, and what was served stays. */
export function repeatedly(
  work: () => Promise<void>,
  { everyMs, tell }: { everyMs: number; tell: (words: string) => void },
): { close(): Promise<void> } {
  let told = '';
  let running = Promise.resolve();
  const look = async (): Promise<void> => {
    try {
      await work();
      told = '';
    } catch (thrown) {
      const words = (thrown as Error).message;
      if (words !== told) tell(words);
      told = words;
    }
  };
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = look().finally(() => (isBusy = false));
  }, everyMs);
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
