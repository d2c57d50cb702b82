import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

const MICROSOFT = /^https:\/\/graph\.microsoft\.com/;

/**
 * Sends requests for graph.microsoft.com to a Graph server elsewhere. The SDK only signs, and only follows, addresses
 * of Microsoft's own hosts, so the address changes last of all and is put back for whoever looks at the
 * request afterwards.
 */
export class Loopback implements Middleware {
  #next: Middleware | undefined;

  constructor(private readonly origin: string) {}

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const original = context.request;
    if (typeof original !== 'string')
      throw new TypeError('Requests are made from addresses, never from Request objects.');
    context.request = original.replace(MICROSOFT, this.origin);
    try {
      await this.#next?.execute(context);
    } finally {
      context.request = original;
    }
  }
}
