import { savesData } from './saves-data.ts';

const WORKER = 'worker.js';

/**
 * Lets the page start without a network from now on. Not in a frame, where Teams itself needs the network to open a tab,
 * not while the page is being developed, and not for somebody who saves data, since all of the page is fetched for it.
 */
export function startWorker(): void {
  if (!import.meta.env.PROD || window.parent !== window || !('serviceWorker' in navigator)) return;
  if (savesData()) return;
  const registered = navigator.serviceWorker.register(new URL(WORKER, document.baseURI), { updateViaCache: 'none' });
  // Where a browser forbids it, as some do in private windows, the page works as long as there is a network.
  registered.catch(() => null);
}
