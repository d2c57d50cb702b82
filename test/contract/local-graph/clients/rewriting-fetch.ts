import type { TestGraph } from '../../../setup/local-graph.ts';

/**
 * The one thing that a client is given: a `fetch` that takes Microsoft's addresses to the local server and leaves all
 * others as they are.
 */
export function rewritingFetch({ origin, url }: TestGraph, send: typeof fetch = globalThis.fetch): typeof fetch {
  const local = (address: string): string =>
    address.replace('https://graph.microsoft.com/v1.0', url).replace('https://contoso.sharepoint.com/', `${origin}/`);
  return (input, init) => {
    if (!(input instanceof Request)) return send(local(String(input)), init);
    return send(new Request(local(input.url), input), init);
  };
}
