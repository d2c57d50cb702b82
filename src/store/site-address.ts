/** A SharePoint site: as Graph addresses it (`contoso.sharepoint.com:/sites/local-area`), and as people write it. */
export interface SiteAddress {
  graph: string;
  url: string;
}

/** What can be wrong with an address, by which the tab and the commands find their words. */
export type SiteFaultCode =
  'noAddress' | 'notHttps' | 'credentials' | 'otherHost' | 'oneDrive' | 'adminCentre' | 'noName' | 'below' | 'noSite';

/** What is wrong with an address; `about` is the part that is wrong, `site` the address as far as it is one. */
export interface SiteFault {
  code: SiteFaultCode;
  about: string;
  site: string;
}

/** What reading an address gave: the site, or what is wrong with it. */
export type SiteReading = { site: SiteAddress; fault: null } | { site: null; fault: SiteFault };

/** Folders that every site may have, so what stands before them is the site. */
const PARTS_OF_A_SITE = ['lists', 'sitepages', 'siteassets', 'shared documents', 'pages', '_layouts', 'forms'];

/** Reads the address of a site, or of a page, list or library of it, as it stands in a browser. */
export function readSiteAddress(text: string): SiteReading {
  const url = readUrl(text.trim());
  if (!url) return wrong('noAddress', text.trim());
  const fault = faultOfHost(url);
  if (fault) return wrong(fault, url.hostname);
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return isManaged(segments[0]) ? readSite(url, segments) : readRoot(url, segments);
}

const wrong = (code: SiteFaultCode, about: string, site = ''): SiteReading => ({
  site: null,
  fault: { code, about, site },
});

const isManaged = (segment = ''): boolean => ['sites', 'teams'].includes(segment.toLowerCase());

function readUrl(text: string): URL | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : null;
}

function faultOfHost({ protocol, hostname, port, username, password }: URL): SiteFaultCode | null {
  if (protocol !== 'https:') return 'notHttps';
  if (username || password || port) return 'credentials';
  if (!/^[a-z0-9-]+\.sharepoint\.com$/.test(hostname)) return 'otherHost';
  if (hostname.endsWith('-my.sharepoint.com')) return 'oneDrive';
  if (hostname.endsWith('-admin.sharepoint.com')) return 'adminCentre';
  return null;
}

function readSite({ hostname, origin }: URL, [managed = '', name, ...rest]: string[]): SiteReading {
  if (name === undefined || !isSiteName(name)) return wrong('noName', name ?? '');
  const path = `/${managed.toLowerCase()}/${name}`;
  if (rest.length > 0 && !isInside(rest)) return wrong('below', spelledOut(rest[0] ?? ''), `${origin}${path}`);
  return { site: { graph: `${hostname}:${path}`, url: `${origin}${path}` }, fault: null };
}

function readRoot({ hostname, origin }: URL, segments: string[]): SiteReading {
  if (segments.length > 0 && !isInside(segments)) return wrong('noSite', `${origin}/${segments[0]}`);
  return { site: { graph: hostname, url: origin }, fault: null };
}

/** A library may be called anything, but its pages are in a folder Forms; a page ends in .aspx. */
function isInside([first = '', second = '']: string[]): boolean {
  const [one, two] = [spelledOut(first).toLowerCase(), second.toLowerCase()];
  return PARTS_OF_A_SITE.includes(one) || one.endsWith('.aspx') || two === 'forms';
}

const isSiteName = (name: string): boolean => /^[^\s:/\\?#%*<>|"&]+$/.test(spelledOut(name));

/** A name that cannot be read stays as it is, and is refused for its % sign. */
function spelledOut(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (failure) {
    if (failure instanceof URIError) return segment;
    throw failure;
  }
}
