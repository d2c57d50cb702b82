import { expect } from 'vitest';
import type { TestGraph } from './local-graph.ts';
import { OFFICER, SITE } from './store.ts';

const itemsOf = (list: string): string => `/sites/${SITE}:/lists/${encodeURIComponent(list)}/items`;

/** What people do to a plan's lists in SharePoint itself, around the app. */
export interface Hand {
  /** Types over cells of a row; null empties one. */
  type(list: string, row: string, fields: Record<string, unknown>, as?: string): Promise<void>;
  /** Adds a row, and answers with its id. */
  add(list: string, fields: Record<string, unknown>, as?: string): Promise<string>;
  remove(list: string, row: string): Promise<void>;
  /** The row of a list that has a value in a column. */
  find(list: string, column: string, value: string): Promise<string>;
}

/** A hand in the lists of a plan; a site owner's where nobody is named. */
export function handIn(graph: Pick<TestGraph, 'request'>): Hand {
  return {
    async type(list, row, fields, as = OFFICER) {
      expect((await graph.request(as, 'PATCH', `${itemsOf(list)}/${row}/fields`, fields)).status).toBe(200);
    },
    async add(list, fields, as = OFFICER) {
      const answer = await graph.request<{ id: string }>(as, 'POST', itemsOf(list), { fields });
      expect(answer.status).toBe(201);
      return answer.body.id;
    },
    async remove(list, row) {
      expect((await graph.request(OFFICER, 'DELETE', `${itemsOf(list)}/${row}`)).status).toBe(204);
    },
    async find(list, column, value) {
      const path = `${itemsOf(list)}?$expand=fields($select=${column})&$top=999`;
      const { body } = await graph.request<{ value: { id: string; fields: Record<string, unknown> }[] }>(
        OFFICER,
        'GET',
        path,
      );
      const found = body.value.find(({ fields }) => fields[column] === value);
      if (!found) throw new Error(`No row of ${list} has ${column} ${value}.`);
      return found.id;
    },
  };
}

/** Requests to the Graph server at an address, as somebody, around the app. */
export const requestsTo =
  (graphUrl: string): TestGraph['request'] =>
  async <T>(as: string | null, method: string, path: string, body?: unknown) => {
    const headers = { Authorization: `Bearer local.${as}`, 'Content-Type': 'application/json' };
    const answer = await fetch(`${graphUrl}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : null) as T };
  };
