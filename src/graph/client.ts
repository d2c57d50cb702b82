import { GraphFailure } from './graph-failure.ts';
import { NoTokenError } from './no-token.ts';
import { waitBeforeRetry } from './retry.ts';
import type { GraphOptions, GraphRequest, TokenWish } from './graph-request.ts';
import { SharedTraffic, type Priority } from './traffic.ts';
import type { Wire } from './wire.ts';

/** A Graph client that knows no plan. */
export interface Graph {
  /** Answers with the body, or null where there is none. @throws {GraphFailure} */
  send<T>(request: GraphRequest): Promise<T>;
  /** The bytes at an address that Graph gave for a file, which takes no token. @throws {GraphFailure} */
  download(address: string): Promise<Uint8Array>;
  /** The budget that all requests of this client share. */
  readonly traffic: SharedTraffic;
}

/**
 * Builds a client on microsoft-graph-client 3.0.7 with its own retry rule, end to waiting, and loopback for local use. The
 * SDK is fetched with the first request, so that a page which shows what it kept need not wait for it.
 */
export function createGraph(options: GraphOptions): Graph {
  const traffic = new SharedTraffic(options.time);
  let wish: TokenWish | undefined;
  const token = () => {
    const asked = wish;
    wish = undefined;
    return options.getToken(asked);
  };
  const wire = openedOnce(async () => (await import('./wire.ts')).openWire(options, token, traffic));
  return {
    traffic,
    async download(address) {
      const { download } = await wire();
      return traffic.run('read', () => download(address));
    },
    async send<T>(request: GraphRequest): Promise<T> {
      const { dispatch, toGraphFailure } = await wire();
      let isRenewed = false;
      for (let tries = 1; ; tries++) {
        try {
          return (await traffic.run(priorityOf(request), () => dispatch(request))) as T;
        } catch (thrown) {
          const failure = toGraphFailure(thrown);
          if (failure.code === 'noToken') throw failure;
          // A token that ended in the middle of work: the request was refused unread, so a fresh one may be tried once.
          if (failure.status === 401 && !isRenewed) {
            isRenewed = true;
            wish = { renew: true, ...(failure.claims ? { claims: failure.claims } : {}) };
            continue;
          }
          if (failure.status === 401 && isRenewed) throw await afterRefusal(options, failure);
          const wait = waitBeforeRetry(failure, isRead(request), tries);
          if (wait === null) throw failure;
          if (wait > 0) await traffic.pause(wait);
        }
      }
    },
  };
}

/** Whoever gives tokens hears that the newest is refused too, and may say that there is none until its person signs in. */
async function afterRefusal(
  { getToken }: Pick<GraphOptions, 'getToken'>,
  failure: GraphFailure,
): Promise<GraphFailure> {
  const refused = { isRefused: true, ...(failure.claims ? { claims: failure.claims } : {}) };
  return getToken(refused).then(
    () => failure,
    (thrown: unknown) => (thrown instanceof NoTokenError ? new GraphFailure(401, 'noToken', thrown.message) : failure),
  );
}

/** The same client for what the page looks up by itself: everything else goes first. */
export const inBackground = (graph: Graph): Graph => ({
  ...graph,
  send: (request) => graph.send({ ...request, priority: 'background' }),
});

const isRead = ({ method, readsOnly }: GraphRequest): boolean => method === 'GET' || readsOnly === true;

const priorityOf = (request: GraphRequest): Priority => request.priority ?? (isRead(request) ? 'read' : 'act');

/** @throws {GraphFailure} where it could not be fetched, which the next request tries again */
function openedOnce(open: () => Promise<Wire>): () => Promise<Wire> {
  let opened: Promise<Wire> | null = null;
  return () =>
    (opened ??= open().catch((thrown: unknown) => {
      opened = null;
      throw new GraphFailure(0, 'noAnswer', String(thrown));
    }));
}
