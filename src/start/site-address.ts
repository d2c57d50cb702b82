/** A SharePoint site: as Graph addresses it (`contoso.sharepoint.com:/sites/local-area`), and as people write it. */
export interface SiteAddress {
  graph: string;
  url: string;
}

/** What reading an address gave: the site, or a sentence that says what is wrong with it. */
export type SiteReading = { site: SiteAddress; fault: null } | { site: null; fault: string };

const EXAMPLE = 'https://contoso.sharepoint.com/sites/local-area';

/** Folders that every site may have, so what stands before them is the site. */
const PARTS_OF_A_SITE = ['lists', 'sitepages', 'siteassets', 'shared documents', 'pages', '_layouts', 'forms'];

/** Reads the address of a site, or of a page, list or library of it, as it stands in a browser. */
export function readSiteAddress(text: string): SiteReading {
  const url = readUrl(text.trim());
  const fault = url ? faultOfHost(url) : `“${text}” is no address of a SharePoint site, such as ${EXAMPLE}.`;
  if (!url || fault) return { site: null, fault: fault ?? '' };
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  return isManaged(segments[0]) ? readSite(url, segments) : readRoot(url, segments);
}

const isManaged = (segment = ''): boolean => ['sites', 'teams'].includes(segment.toLowerCase());

function readUrl(text: string): URL | null {
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : null;
}

function faultOfHost({ protocol, hostname, port, username, password }: URL): string | null {
  if (protocol !== 'https:') return `The address of a SharePoint site starts with https://, as in ${EXAMPLE}.`;
  if (username || password || port) return 'The address of a SharePoint site has no port, name or password in it.';
  if (!/^[a-z0-9-]+\.sharepoint\.com$/.test(hostname))
    return `“${hostname}” is no host of SharePoint: its sites are at an address such as ${EXAMPLE}.`;
  if (hostname.endsWith('-my.sharepoint.com')) return `“${hostname}” is OneDrive. Choose a site of SharePoint.`;
  if (hostname.endsWith('-admin.sharepoint.com'))
    return `“${hostname}” is the admin centre of SharePoint. Choose the site itself, as in ${EXAMPLE}.`;
  return null;
}

function readSite({ hostname, origin }: URL, [managed = '', name, ...rest]: string[]): SiteReading {
  if (name === undefined || !isSiteName(name))
    return { site: null, fault: `The name of the site is missing in the address, or is none: it is like ${EXAMPLE}.` };
  const path = `/${managed.toLowerCase()}/${name}`;
  if (rest.length > 0 && !isInside(rest)) {
    const where = spelledOut(rest[0] ?? '');
    const fault = `“${where}” may be a site below ${origin}${path} or a folder of it. A plan lives in a site, not in one below it: give the address of the site itself.`;
    return { site: null, fault };
  }
  return { site: { graph: `${hostname}:${path}`, url: `${origin}${path}` }, fault: null };
}

function readRoot({ hostname, origin }: URL, segments: string[]): SiteReading {
  if (segments.length > 0 && !isInside(segments))
    return { site: null, fault: `${origin}/${segments[0]} is no site: one starts with /sites/ or /teams/.` };
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
