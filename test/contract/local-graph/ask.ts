import { APP } from '../../../src/local/graph/application.ts';
import { expect } from 'vitest';
import type { TestAnswer, TestGraph } from '../../setup/local-graph.ts';

/** The site by path, closed with a colon for what follows. */
export const SITE = '/sites/contoso.sharepoint.com:/sites/local-area:';
/** The list of most tests, by title. */
export const LIST = `${SITE}/lists/Plan%20actions`;

export interface Item {
  id: string;
  eTag: string;
  createdDateTime: string;
  createdBy: object;
  lastModifiedBy: object;
  deleted?: { state: string };
  fields: Record<string, unknown>;
}

export interface Page<T = Item> {
  value: T[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

interface Failure {
  error: { code: string; message: string; innerError: Record<string, string> };
}

export const COLUMNS = [
  { name: 'ActionKey', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'SubGroup', text: {}, indexed: true },
  { name: 'Measure', text: { allowMultipleLines: true } },
  { name: 'Position', number: { minimum: 0 } },
  { name: 'DueDate', dateTime: { format: 'dateOnly' } },
  { name: 'HeldOn', dateTime: { format: 'dateTime' } },
  { name: 'Retired', boolean: {} },
  { name: 'State', choice: { choices: ['open', 'closed'] } },
  { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Lead', personOrGroup: {} },
  { name: 'Leads', personOrGroup: { allowMultipleSelection: true } },
  { name: 'Address', hyperlinkOrPicture: {} },
];

/** Makes the list as the officer. */
export async function makeList(
  graph: TestGraph,
  columns: object[] = COLUMNS,
  displayName = 'Plan actions',
): Promise<void> {
  const answer = await graph.request('officer', 'POST', `${SITE}/lists`, { displayName, columns });
  expect(answer).toMatchObject({ status: 201 });
}

/** Puts an item into the list and answers with it and its fields. */
export async function addItem(graph: TestGraph, fields: object, as = 'member'): Promise<Item> {
  const answer = await graph.request<Item>(as, 'POST', `${LIST}/items?$expand=fields`, { fields });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

/** Titles of the items that an address under the list answers with. */
export async function titles(
  graph: TestGraph,
  query: string,
  headers: Record<string, string> = {},
): Promise<unknown[]> {
  const path = `${LIST}/items?$expand=fields($select=Title)&${query}`;
  const answer = await graph.request<Page>('visitor', 'GET', path, undefined, headers);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body.value.map((item) => item.fields['Title']);
}

/** Expects a refusal of Graph's shape. */
export function expectRefusal(answer: TestAnswer, status: number, code?: string, message?: RegExp): void {
  const { error } = answer.body as Failure;
  expect({ status: answer.status, code: error.code }).toEqual({ status, code: code ?? error.code });
  expect(error.message).toMatch(message ?? /./);
  expect(error.innerError['request-id']).toBe(answer.headers.get('request-id'));
  expect(error.innerError['date']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
}

/** Gives the bot's app another role on the site, as its owner would. */
export async function grantApp(graph: TestGraph, role: string): Promise<void> {
  const path = `${SITE}/permissions`;
  for (const { id } of (await graph.request<Page<{ id: string }>>('officer', 'GET', path)).body.value)
    expect((await graph.request('officer', 'DELETE', `${path}/${id}`)).status).toBe(204);
  if (role === 'none') return;
  const application = { id: APP.id, displayName: APP.displayName };
  const body = { roles: [role], grantedToIdentities: [{ application }] };
  expect((await graph.request('officer', 'POST', path, body)).status).toBe(201);
}
