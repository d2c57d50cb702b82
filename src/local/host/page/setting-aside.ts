/** How long Teams waits for a tab that it wants to set aside, and keeps one (Microsoft's "App caching for your tab app"). */
const READY_WITHIN_MS = 30_000;
const KEPT_FOR_MS = 30 * 60_000;

/** What a frame that is set aside goes on listening for; Teams forgets the rest of what the tab had registered for. */
export const HEARD_ASIDE: readonly string[] = ['load', 'beforeUnload'];

/** How a frame of the tab is set aside while somebody is elsewhere in Teams. */
export interface SettingAside {
  /** Asks the tab to get ready; true once it is and may be kept. */
  start(events: ReadonlySet<string>, ask: () => void): Promise<boolean>;
  /** The tab says that it is ready. */
  ready(): void;
  /** It has come back, or is gone. */
  end(): void;
}

/** Sets aside one frame; `forget` is called when it was kept for as long as Teams keeps one. */
export function createSettingAside(forget: () => void): SettingAside {
  let settle: ((isReady: boolean) => void) | null = null;
  let patience: number | undefined;
  const end = (isReady = false) => {
    clearTimeout(patience);
    settle?.(isReady);
    settle = null;
  };
  return {
    async start(events, ask) {
      end();
      // Without either the tab is ended at once; with `beforeUnload` alone it is ended once it is ready.
      if (!events.has('beforeUnload')) return false;
      const isReady = new Promise<boolean>((resolve) => (settle = resolve));
      patience = window.setTimeout(end, READY_WITHIN_MS);
      ask();
      if (!(await isReady) || !events.has('load')) return false;
      patience = window.setTimeout(forget, KEPT_FOR_MS);
      return true;
    },
    ready: () => end(true),
    end,
  };
}
