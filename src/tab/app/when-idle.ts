const LONGEST_WAIT_MS = 1000;

/** Resolves when the browser has nothing better to do, or has had something for a second. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    else setTimeout(resolve, 1);
  });
