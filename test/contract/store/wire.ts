import type { TestGraph } from '../../setup/local-graph.ts';
import { SITE, VISITOR } from '../../setup/store.ts';

/** A fault to ask of the local Graph server; see its `/_local/faults`. */
export interface Fault {
  method: string;
  path: string;
  status?: number;
  retryAfter?: number;
  times?: number;
  when?: 'before' | 'after';
}

/** Makes chosen requests fail from now on. */
export async function askForFaults(graph: TestGraph, faults: Fault[]): Promise<void> {
  await control(graph, 'faults', faults);
}

/** Turns switches of the local Graph server. */
export async function turn(graph: TestGraph, switches: Record<string, unknown>): Promise<void> {
  await control(graph, 'switches', switches);
}

async function control(graph: TestGraph, name: string, body: unknown): Promise<void> {
  const answer = await fetch(`${graph.origin}/_local/${name}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
}

/** The requests that reached the server, as it counted them. */
export async function requestsSoFar(graph: TestGraph): Promise<{ method: string; path: string; status: number }[]> {
  const answer = await fetch(`${graph.origin}/_local/requests`);
  return (await answer.json()) as { method: string; path: string; status: number }[];
}

/** The fields of every row of a list, as a visitor reads them, row by row. */
export async function rowsOf(graph: TestGraph, list: string): Promise<Record<string, unknown>[]> {
  const columns = `${await columnsOf(graph, list)}`;
  const path = `/sites/${SITE}:/lists/${encodeURIComponent(list)}/items?$expand=fields($select=${columns})&$top=5000`;
  const { body } = await graph.request(VISITOR, 'GET', path);
  return (body as { value: { id: string; fields: Record<string, unknown> }[] }).value.map((item) => item.fields);
}

async function columnsOf(graph: TestGraph, list: string): Promise<string> {
  const { body } = await graph.request(VISITOR, 'GET', `/sites/${SITE}:/lists/${encodeURIComponent(list)}/columns`);
  return (body as { value: { name: string }[] }).value.map(({ name }) => name).join(',');
}
