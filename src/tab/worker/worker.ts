import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;
/** This build's files, written in when it is made. A file whose name changes with its content has no revision. */
declare const BUILT: { version: string; files: { url: string; revision: string | null }[] };

// Only the page's own files are kept here. What Graph answers is the person's, and is kept under their name elsewhere.
const PREFIX = 'action-plan-monitor ';
const cacheName = PREFIX + BUILT.version;
const home = new URL(self.registration.scope).pathname;

const files = new PrecacheController({ cacheName });
files.precache(BUILT.files);

// Who may frame the page is for the server to say at each load, so only a page of its own is answered from here.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.destination === 'document' && [home, `${home}index.html`].includes(url.pathname),
  files.createHandlerBoundToURL('index.html'),
);
const ofThisBuild = new PrecacheRoute(files);
registerRoute((options) => options.request.mode !== 'navigate' && ofThisBuild.match(options), ofThisBuild.handler);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${home}assets/`),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

// The next start has this build. A page that is open goes on with its own, whose files stay for one build longer.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(removeOldBuilds()));

async function removeOldBuilds(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== cacheName);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
