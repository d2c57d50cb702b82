const WORKER = 'worker.js';

/**
 * Lets the page start without a network from now on. Not in a frame, where Teams itself needs the network to open a tab,
 * and not while the page is being developed.
 */
export function startWorker(): void {
  if (!import.meta.env.PROD || window.parent !== window || !('serviceWorker' in navigator)) return;
  const registered = navigator.serviceWorker.register(new URL(WORKER, document.baseURI), { updateViaCache: 'none' });
  // Where a browser forbids it, as some do in private windows, the page works as long as there is a network.
  registered.catch(() => null);
}
