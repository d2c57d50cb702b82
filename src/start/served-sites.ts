import type { BotSite } from '../bot/context.ts';
import { GROUP_ID } from '../local/graph/team.ts';
import type { PromptStore } from '../store/prompt-store.ts';
import { readSiteAddress } from '../store/site-address.ts';
import {
  findGranted,
  keyFor,
  LOCAL_TENANT,
  readGrantedSites,
  writeGrantedSites,
  type GrantedSite,
} from './granted-sites.ts';

/** What a recorded site is served with. */
export interface ServedWith {
  storeOf(site: string): PromptStore;
  boardUrlOf(site: string): string;
}

/** Records the one site of this machine where it is not, with the group of its team. @throws {GrantedSitesError} */
export async function recordLocalSite(file: string, url: string): Promise<void> {
  const sites = await readGrantedSites(file);
  const before = findGranted(sites, url);
  if (before?.groupId && before.tenant === LOCAL_TENANT) return;
  const key = before?.key ?? keyFor(url, sites);
  const record = { key, url, groupId: before?.groupId ?? GROUP_ID, tenant: LOCAL_TENANT };
  await writeGrantedSites(file, [...sites.filter((one) => one !== before), record]);
}

/** The recorded sites of this machine's tenant as the bot takes them; each keeps its store from one look to the next. */
export class ServedSites {
  readonly #file: string;
  readonly #with: ServedWith;
  readonly #stores = new Map<string, PromptStore>();

  constructor(file: string, how: ServedWith) {
    this.#file = file;
    this.#with = how;
  }

  /** @throws {GrantedSitesError} */
  async read(): Promise<{ sites: BotSite[]; elsewhere: number }> {
    const all = await readGrantedSites(this.#file);
    const here = all.filter(({ tenant }) => tenant === LOCAL_TENANT);
    return { sites: here.map((site) => this.#toSite(site)), elsewhere: all.length - here.length };
  }

  #toSite({ key, url, groupId }: GrantedSite): BotSite {
    // The record was checked, so it is an address.
    const site = readSiteAddress(url).site?.graph ?? '';
    const store = this.#stores.get(site) ?? this.#with.storeOf(site);
    this.#stores.set(site, store);
    return { key, url, groupId, store, boardUrl: this.#with.boardUrlOf(site) };
  }
}

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
