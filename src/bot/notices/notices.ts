import { createHash, createHmac } from 'node:crypto';
import type { Express } from 'express';
import type { PromptStore } from '../../store/prompt-store.ts';
import type { Log } from '../context.ts';
import { kindOf } from '../sdk-logger.ts';
import type { Clock } from '../sender/clock.ts';
import { mountNotices, NOTICES_PATH } from './notice-door.ts';

/** A site whose lists the bot wants to hear of. */
export interface NoticedSite {
  key: string;
  store: Pick<PromptStore, 'subscribe'>;
}

/** What hearing of writes needs. */
export interface NoticeOptions {
  express: Express;
  /** Looked at each hour: sites come and go. */
  sites: readonly NoticedSite[];
  /** `https://plans.example.org`: where Graph reaches this server. */
  publicUrl: string;
  /** The bot's own secret, from which those of its subscriptions are made: every bot of these sites knows them. */
  secret: string;
  clock: Clock;
  log: Log;
  /** Something was written in a site's lists. */
  wake(siteKey: string): void;
}

const LISTS = ['prompts', 'actions'] as const;

const HOUR_MS = 3_600_000;
/** Far within Graph's 42,300 minutes: what a bot that is gone leaves behind ends soon. */
const LIFE_MS = 72 * HOUR_MS;
const RENEWED_WITH_MS = 36 * HOUR_MS;

/** The lists of a site, and whether Graph tells of them. */
interface Followed {
  site: NoticedSite;
  secret: string;
  isTold: boolean | null;
}

/**
 * Has Graph tell of writes to the lists, so that the bot need not look to hear of them. Subscriptions are looked after each hour,
 * renewed in time and made anew where they are gone. Where Graph refuses, that is said once, and the bot goes on looking.
 */
export class Notices {
  readonly #options: NoticeOptions;
  #followed: readonly Followed[] = [];
  readonly #stopped = new AbortController();
  #running: Promise<void> | null = null;

  constructor(options: NoticeOptions) {
    this.#options = options;
    this.#follow();
    mountNotices(
      options.express,
      () => this.#followed.map(({ secret }) => secret),
      (secret) => this.#heard(secret),
    );
  }

  /** Begins; the server must answer by now, since Graph looks for it when a subscription is made. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Leaves subscriptions as they are: the next bot goes on with them. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      this.#follow();
      for (const followed of this.#followed) await this.#keep(followed);
      await this.#options.clock.wait(HOUR_MS, signal);
    }
  }

  /** What is no longer served is left as it is: Graph forgets it in time. */
  #follow(): void {
    const { sites, secret } = this.#options;
    this.#followed = sites.map(
      (site) =>
        this.#followed.find((one) => one.site === site) ?? { site, secret: secretOf(secret, site), isTold: null },
    );
  }

  async #keep(followed: Followed): Promise<void> {
    const { log } = this.#options;
    const { site, isTold } = followed;
    try {
      for (const list of LISTS) await site.store.subscribe({ list, ...this.#wanted(followed) });
      if (isTold !== true) log('notices.on', { site: site.key });
      followed.isTold = true;
    } catch (thrown) {
      if (isTold !== false) log('notices.off', { site: site.key, reason: kindOf(thrown) });
      followed.isTold = false;
    }
  }

  #wanted({ secret }: Followed) {
    const now = this.#options.clock.now();
    const at = (ms: number): string => new Date(now + ms).toISOString();
    // Graph never says which secret a subscription has. In the address a mark of it keeps one with an older secret from being taken up.
    const mark = createHash('sha256').update(secret).digest('hex').slice(0, 8);
    const address = `${this.#options.publicUrl.replace(/\/+$/, '')}${NOTICES_PATH}?for=${mark}`;
    return { address, secret, atLeast: at(RENEWED_WITH_MS), until: at(LIFE_MS) };
  }

  #heard(secret: string): void {
    const followed = this.#followed.find((one) => one.secret === secret);
    if (followed) this.#options.wake(followed.site.key);
  }
}

const secretOf = (secret: string, { key }: NoticedSite): string =>
  createHmac('sha256', secret).update(`notices of ${key}`).digest('base64url');
