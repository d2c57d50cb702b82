import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

const PATIENCE_MS = 60_000;

/** The end of the chain: `fetch`, with an end to waiting, so that a lost answer becomes an error and not a hung page. */
export class Transport implements Middleware {
  constructor(private readonly send: typeof fetch) {}

  async execute(context: Context): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    context.response = await this.send(context.request, { ...(context.options as RequestInit), signal });
  }
}
