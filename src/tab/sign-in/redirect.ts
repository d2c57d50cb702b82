import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/** Microsoft's pages lead back here: from signing in to the page that waits for it, and from an administrator's consent. */
const query = new URLSearchParams(location.search);

function show(id: 'allowed' | 'refused' | 'strayed'): void {
  for (const part of document.querySelectorAll<HTMLElement>('main > p')) part.hidden = part.id !== id;
}

if (query.has('admin_consent')) show(query.has('error') ? 'refused' : 'allowed');
else broadcastResponseToMainFrame().catch(() => show('strayed'));
