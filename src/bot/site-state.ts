import type { Clock } from './sender/clock.ts';

/** What the bot does about a site: it serves it, another bot does and this one waits, or it has not looked yet. */
export type Role = 'serving' | 'standing by' | 'starting';

/** How the bot stands to one of its sites. */
export class SiteState {
  /** The site's address. */
  readonly url: string;
  readonly #clock: Pick<Clock, 'now'>;
  #role: Role = 'starting';
  #lookedAt: number;

  constructor(url: string, clock: Pick<Clock, 'now'>) {
    this.url = url;
    this.#clock = clock;
    this.#lookedAt = clock.now();
  }

  /** The bot has looked at the site's lists, and they answered. */
  looked(role: Exclude<Role, 'starting'>): void {
    this.#role = role;
    this.#lookedAt = this.#clock.now();
  }

  get role(): Role {
    return this.#role;
  }

  /** Since the last look that succeeded; since the start where none did. */
  get secondsSinceLook(): number {
    return Math.max(0, Math.round((this.#clock.now() - this.#lookedAt) / 1_000));
  }
}
