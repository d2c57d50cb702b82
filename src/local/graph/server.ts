import { channel } from 'node:diagnostics_channel';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphAnswer } from './answer.ts';
import type { World } from './call.ts';
import { handle } from './face.ts';
import { createFaults } from './fault.ts';
import type { LocalPerson } from './person.ts';
import { createRequestLog } from './request-log.ts';
import { createService } from './service.ts';
import { insertRows } from './row-import.ts';
import { createThrottle } from './throttle.ts';
import { openWorld, type WorldOptions } from './world.ts';

export { NewerDataError } from './database.ts';
export type { GraphAnswer, LocalPerson };

/** Every answer, for whoever looks into the process of a server that somebody else has started. */
const answers = channel('action-plan-monitor:graph-answer');

/** How a local Graph server starts. */
export interface LocalGraphOptions extends WorldOptions {
  /** 0 takes a free one. */
  port: number;
  /** Told of every answer, those inside a `$batch` too. */
  onAnswer?: (answer: GraphAnswer) => void;
}

/** A running local Graph server. */
export interface LocalGraph {
  port: number;
  /** `http://localhost:PORT/graph/v1.0` */
  url: string;
  people(): LocalPerson[];
  /** Puts rows into a list in one transaction, past HTTP and throttling, in the name of a person. @throws {Refusal} */
  insertItems(listTitle: string, rows: readonly Record<string, unknown>[], as: string): void;
  /**
   * What a GET would answer to an owner of the site, for an onlooker: past HTTP, throttling, faults and the log. `path` is
   * from `/v1.0` on; null where Graph would refuse.
   */
  look(path: string): unknown;
  close(): Promise<void>;
}

/**
 * Starts Microsoft Graph on this machine, on 127.0.0.1 only. @throws {NewerDataError} for data of a newer version; an
 * `EADDRINUSE` error reaches the caller as it is
 */
export async function startLocalGraph(options: LocalGraphOptions): Promise<LocalGraph> {
  const { world, switches } = openWorld(options);
  const look = createLook(world);
  const onAnswer = (answer: GraphAnswer): void => {
    options.onAnswer?.(answer);
    if (answers.hasSubscribers) answers.publish({ answer, look });
  };
  const faults = createFaults();
  const throttle = createThrottle(switches, () => performance.now());
  const service = createService({ world, throttle, faults, onAnswer });
  const controlled = {
    people: world.people,
    tokens: world.tokens,
    clock: options.clock,
    faults,
    switches,
    log: createRequestLog(),
  };
  /** A request may outlive its connection: a handshake, a long file. */
  const open = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const handling = handle({ world, service, controlled, onAnswer }, request, response).catch((failure: unknown) => {
      // A client that went away in the middle of its request leaves nothing to answer.
      if (!request.destroyed || !isReset(failure))
        console.error('The local Graph server failed at a request:', failure);
      response.destroy();
    });
    open.add(handling);
    void handling.finally(() => open.delete(handling));
  });
  const port = await listen(server, options.port).catch((failure: unknown) => {
    world.sql.close();
    throw failure;
  });
  world.links.files = `http://localhost:${port}`;
  return {
    port,
    url: `http://localhost:${port}/graph/v1.0`,
    people: () => world.people.all(),
    insertItems: (listTitle, rows, as) => insertRows(world, listTitle, rows, as),
    look,
    close: async () => {
      await stop(server);
      await world.notices.close();
      await Promise.all(open);
      world.sql.close();
    },
  };
}

function createLook(world: World): LocalGraph['look'] {
  const throttle = { admit: () => ({}) };
  const service = createService({ world, throttle, faults: createFaults(), onAnswer: () => undefined });
  const owner = world.people.all().find(({ right }) => right === 'owner');
  return (path) => {
    const headers = { authorization: `Bearer ${world.tokens.list()[owner?.userPrincipalName ?? '']}` };
    const { reply } = service.answer({ method: 'GET', url: path, headers, body: undefined });
    return reply?.status === 200 ? (reply.body ?? null) : null;
  };
}

const GONE: readonly unknown[] = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];

const isReset = (failure: unknown): boolean =>
  failure instanceof Error && 'code' in failure && GONE.includes(failure.code);

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((failure) => (failure ? reject(failure) : resolve()));
    server.closeAllConnections();
  });
}
