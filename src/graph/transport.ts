import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { secondsOf } from './graph-failure.ts';
import type { SharedTraffic } from './traffic.ts';

const PATIENCE_MS = 60_000;

/**
 * The end of the chain: `fetch`, with an end to waiting, so that a lost answer becomes an error and not a hung page. What
 * each answer says of the service's limits is passed on.
 */
export class Transport implements Middleware {
  constructor(
    private readonly send: typeof fetch,
    private readonly traffic: SharedTraffic,
  ) {}

  async execute(context: Context): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await this.send(context.request, { ...(context.options as RequestInit), signal });
    const retryAfter = secondsOf(response.headers.get('Retry-After'));
    if (response.status === 429 || (response.status === 503 && retryAfter !== null)) this.traffic.refused(retryAfter);
    else if (response.ok && !isBatch(context.request)) this.traffic.answered((name) => response.headers.get(name));
    context.response = response;
  }
}

/** A `$batch` is always answered with 200: only its parts tell how busy the service is, and who sent it reads them. */
const isBatch = (request: Context['request']): boolean => typeof request === 'string' && request.endsWith('/$batch');
