import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalClock, type LocalClock } from '../../src/local/clock.ts';
import { startLocalGraph, type GraphAnswer, type LocalGraph } from '../../src/local/graph/server.ts';
import { createFieldChecker } from './field-checker.ts';
import { createAnswerChecker } from './openapi.ts';

/** An answer as tests look at it; what does not fit the OpenAPI document or the columns of its list fails at `stop`. */
export interface TestAnswer<T = unknown> {
  status: number;
  headers: Headers;
  /** The JSON of the body, or null where it is empty. */
  body: T;
}

/** A local Graph server of its own for one test, with an empty site. */
export interface TestGraph {
  /** `http://localhost:PORT/graph/v1.0` */
  url: string;
  /** `http://localhost:PORT`: Graph stands at `/graph`, the controls at `/_local`. */
  origin: string;
  graph: LocalGraph;
  clock: LocalClock;
  dataFile: string;
  /** Every answer so far, those inside batches too. */
  answers: readonly GraphAnswer[];
  /** Sends a request as someone: a user principal name or its first part, `app`, or null for no token. */
  request<T = unknown>(
    as: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<TestAnswer<T>>;
  /** GETs or, with a body, PUTs one of the controls at `/_local/`. */
  control<T = unknown>(name: string, body?: unknown): Promise<TestAnswer<T>>;
  /** Ends the server and throws where an answer did not fit the OpenAPI document, or field values the columns of their list. */
  stop(): Promise<void>;
}

/** What a test may choose; all of it may be left out. */
export interface TestGraphOptions {
  people?: readonly string[];
  clock?: LocalClock;
  dataFile?: string;
}

/** Starts a server on a free port over a fresh data file; a given data file is kept. */
export async function startTestGraph(options: TestGraphOptions = {}): Promise<TestGraph> {
  const folder = options.dataFile ? null : mkdtempSync(join(tmpdir(), 'apm-graph-'));
  const dataFile = options.dataFile ?? join(folder ?? '', 'graph.db');
  const clock = options.clock ?? createLocalClock();
  const checkers = [createAnswerChecker(), createFieldChecker((path) => graph.look(path))];
  const answers: GraphAnswer[] = [];
  const onAnswer = (answer: GraphAnswer): void => {
    answers.push(answer);
    for (const checker of checkers) checker.check(answer);
  };
  const people = options.people ?? [];
  const graph: LocalGraph = await startLocalGraph({ dataFile, mayBeLost: true, port: 0, clock, people, onAnswer });
  const origin = `http://localhost:${graph.port}`;
  return {
    url: graph.url,
    origin,
    graph,
    clock,
    dataFile,
    answers,
    request: (as, method, path, body, headers = {}) => send(addressOf(graph, path), as, method, body, headers),
    control: (name, body) => send(`${origin}/_local/${name}`, null, body === undefined ? 'GET' : 'PUT', body, {}),
    async stop() {
      await graph.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
      const violations = checkers.flatMap((checker) => checker.violations);
      if (violations.length > 0) throw new Error(`Answers that Graph would not give:\n${violations.join('\n')}`);
    },
  };
}

/** Links of Graph say graph.microsoft.com; tests follow them to the local server. */
function addressOf(graph: LocalGraph, path: string): string {
  return path.startsWith('/') ? `${graph.url}${path}` : path.replace('https://graph.microsoft.com/v1.0', graph.url);
}

async function send<T>(
  url: string,
  as: string | null,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<TestAnswer<T>> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(as === null ? {} : { Authorization: `Bearer ${tokenOf(as)}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : null) as T };
}

/** The token of the bot's app, or of a person. */
export function tokenOf(as: string): string {
  if (as === 'app') return 'local.app';
  return `local.${as.includes('@') ? as : `${as}@contoso.onmicrosoft.com`}`;
}
