import type { Fault } from './fault.ts';
import { textsOf, type Json } from './json.ts';
import type { PackageSettings } from './settings.ts';

/** Addresses that belong to who publishes the app, not to the app: Teams opens them in a browser. */
const OF_PUBLISHER = /^developer\.|^publisherDocsUrl$/;
/** Names that look like addresses: of the schema, and of what the tab asks Microsoft for. */
const NAMES = /^\$schema$|^webApplicationInfo\.nestedAppAuthInfo\[\d+\]\.scopes\[/;
const DOMAIN = /^validDomains\[\d+\]$/;

/**
 * Looks at every address: https alone, the app's own at the environment's address and nowhere else, and `validDomains` just
 * the hosts that the app needs. Teams frames what stands there, so each host more is one more that may pass for the app.
 */
export function checkAddresses(manifest: Json, { publicUrl, publicHost }: PackageSettings): Fault[] {
  const texts = textsOf(manifest).filter(({ path }) => !NAMES.test(path));
  const addresses = texts.filter(({ text }) => /^[a-z][a-z+.-]*:\/\//i.test(text));
  const domains = texts.filter(({ path }) => DOMAIN.test(path));
  const faults: Fault[] = [];
  const blame = (path: string, words: string): void => void faults.push({ place: `manifest.json: ${path}`, words });
  for (const { path, text } of addresses) {
    const isBroker = path.endsWith('.redirectUri');
    if (isBroker && text !== `brk-multihub://${publicHost}`)
      blame(path, `“${text}” is not brk-multihub://${publicHost}, the address that Teams signs in for.`);
    if (isBroker || OF_PUBLISHER.test(path)) {
      if (!isBroker && !text.startsWith('https://')) blame(path, `“${text}” is not https.`);
      continue;
    }
    if (!URL.canParse(text) || new URL(text).origin !== publicUrl) blame(path, `“${text}” is not at ${publicUrl}.`);
  }
  for (const { path, text } of domains) {
    if (text.includes('*')) blame(path, `“${text}” lets any host of a domain pass for the app: name the host.`);
    else if (text.includes('/')) blame(path, `“${text}” is an address; a host is wanted, without https://.`);
    else if (text !== publicHost) blame(path, `“${text}” is no host that the app needs: it is at ${publicHost}.`);
  }
  if (!domains.some(({ text }) => text === publicHost)) blame('validDomains', `${publicHost} is missing.`);
  if (new Set(domains.map(({ text }) => text)).size < domains.length) blame('validDomains', 'A host stands twice.');
  return faults;
}
