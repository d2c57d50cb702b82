/** What went over the wire: `bytes` are of bodies alone, before any compression; `units` are SharePoint's resource units. */
export interface Traffic {
  requests: number;
  bytesUp: number;
  bytesDown: number;
  units: number;
}

/** A `fetch` that counts what goes through it, as the client knows it and not as the server says. */
export interface Meter {
  fetch: typeof fetch;
  /** What was counted since the last time. */
  take(): Traffic;
}

const NOTHING: Traffic = { requests: 0, bytesUp: 0, bytesDown: 0, units: 0 };

/** A meter that stands at nothing. */
export function createMeter(): Meter {
  let counted = { ...NOTHING };
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const sent = await request.clone().text();
      const response = await fetch(request);
      const body = await response.clone().arrayBuffer();
      counted.requests++;
      counted.bytesUp += Buffer.byteLength(sent);
      counted.bytesDown += body.byteLength;
      counted.units += unitsOfRequest(request.method, request.url, sent);
      return response;
    },
    take() {
      const taken = counted;
      counted = { ...NOTHING };
      return taken;
    },
  };
}

function unitsOfRequest(method: string, url: string, body: string): number {
  if (!url.endsWith('/$batch')) return unitsOf(method, url);
  const { requests } = JSON.parse(body) as { requests: { method: string; url: string }[] };
  return requests.reduce((sum, part) => sum + unitsOf(part.method, part.url), 0);
}

/**
 * Resource units by SharePoint's throttling page: 1 for one thing or for a delta with a token, 2 for several things and for
 * every write. Each request of a `$batch` counts. The directory (`/me`, `/users`) has limits of its own.
 */
function unitsOf(method: string, url: string): number {
  const [path = '', query = ''] = url.split('?');
  if (!path.includes('/sites/')) return 0;
  if (method !== 'GET') return 2;
  if (path.endsWith('/delta')) return /(^|&)\$?(skip)?token=/.test(query) ? 1 : 2;
  return /\/(items|versions|columns)\/[^/]+$|\/fields$|\/lists\/[^/]+$|\/sites\/[^/]+$/.test(path) ? 1 : 2;
}
