import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFieldChecker } from '../../setup/field-checker.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { createAnswerChecker } from '../../setup/openapi.ts';
import { LIST, makeList } from './ask.ts';

const ITEM = {
  id: '1',
  createdDateTime: '2026-11-23T09:00:00Z',
  '@odata.etag': '"x"',
  fields: { '@odata.etag': '"x"', Anything: 1 },
};
const PATH = '/v1.0/sites/contoso.sharepoint.com:/sites/local-area:/lists/Plan%20actions/items';

const wrongs = (answer: { method?: string; path?: string; status?: number; body: unknown }) => {
  const checker = createAnswerChecker();
  checker.check({ method: 'GET', path: PATH, status: 200, ...answer });
  return checker.violations;
};

test.each([
  ['a page of items', { body: { '@odata.nextLink': 'https://x', value: [ITEM] } }],
  ['an item', { path: `${PATH}/1`, body: ITEM }],
  ['an empty 204', { method: 'DELETE', path: `${PATH}/1`, status: 204, body: null }],
  ['an error', { status: 404, body: { error: { code: 'itemNotFound', message: '' } } }],
])('%s fits', (_what, answer) => {
  expect(wrongs(answer)).toEqual([]);
});

test.each([
  ['a misspelt member', { path: `${PATH}/1`, body: { ...ITEM, creatdBy: {} } }],
  ['a misspelt member deeper down', { body: { value: [{ ...ITEM, contentType: { nam: 'Item' } }] } }],
  ['a wrong type', { path: `${PATH}/1`, body: { ...ITEM, id: 1 } }],
  ['a bad date', { path: `${PATH}/1`, body: { ...ITEM, createdDateTime: 'today' } }],
  ['a page without value', { body: {} }],
  ['a body with 204', { method: 'DELETE', path: `${PATH}/1`, status: 204, body: {} }],
  ['an error without a message', { status: 404, body: { error: { code: 'x' } } }],
  ['a status that the operation does not have', { method: 'POST', status: 200, body: ITEM }],
  ['an address that Graph does not have', { path: '/v1.0/nowhere', body: {} }],
])('%s does not', (_what, answer) => {
  expect(wrongs(answer)).toHaveLength(1);
});

describe('field values against the columns of their list', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await startTestGraph();
    await makeList(graph);
  });
  afterAll(() => graph.stop());

  const wrongsOf = (body: unknown, path = `${LIST}/items`, method = 'GET') => {
    const checker = createFieldChecker((address) => graph.graph.look(address));
    checker.check({ method, path: `/v1.0${path}`, status: 200, body });
    return checker.violations;
  };
  const person = { LookupId: 6, LookupValue: 'Programme officer', Email: 'officer@contoso.onmicrosoft.com' };

  test('every kind of column as Graph shows it fits', () => {
    const fields = {
      '@odata.etag': '"x"',
      id: '1',
      Title: 'x',
      Measure: 'two\nlines'.repeat(100),
      Position: 1.5,
      DueDate: '2026-11-23T00:00:00Z',
      Retired: false,
      State: 'open',
      Tags: ['a', 'b'],
      LeadLookupId: '6',
      Lead: 'Programme officer',
      Leads: [person],
      Address: { Description: 'Plan', Url: 'https://example.org' },
      AuthorLookupId: '6',
      _UIVersionString: '1.0',
      Attachments: false,
    };
    expect(wrongsOf({ value: [{ id: '1', fields }] })).toEqual([]);
    expect(wrongsOf(fields, `${LIST}/items/1/fields`)).toEqual([]);
  });

  test.each([
    ['a name that no column has', { Titel: 'x' }],
    ['a line of 256 characters', { Title: 'x'.repeat(256) }],
    ['a number as text', { Position: '1' }],
    ['a truth as text', { Retired: 'true' }],
    ['a date without a time', { DueDate: '2026-11-23' }],
    ['a time that is not UTC', { HeldOn: '2026-11-23T09:00:00+01:00' }],
    ['a choice that the column does not offer', { State: 'ajar' }],
    ['several choices as one text', { Tags: 'a' }],
    ['a person as a number', { LeadLookupId: 6 }],
    ['several people by one id', { LeadsLookupId: ['6'] }],
    ['several people without their words', { Leads: [{ LookupId: 6 }] }],
    ['a link as text', { Address: 'https://example.org' }],
    ['a built-in of the wrong kind', { Created: 'yesterday' }],
  ])('%s does not', (_what, fields) => {
    expect(wrongsOf({ value: [{ id: '1', fields }] })).toHaveLength(1);
    expect(wrongsOf({ id: '1', fields }, `${LIST}/items/1`)).toHaveLength(1);
    expect(wrongsOf(fields, `${LIST}/items/1/fields`)).toHaveLength(1);
    expect(wrongsOf({ value: [{ id: '1.0', fields }] }, `${LIST}/items/1/versions`)).toHaveLength(1);
    expect(wrongsOf({ value: [{ id: '1', fields }] }, `${LIST}/items/delta`)).toHaveLength(1);
    expect(wrongsOf({ id: 'x', items: [{ id: '1', fields }] }, LIST)).toHaveLength(1);
  });

  test('a column that is new or gone is known at once', async () => {
    const checker = createFieldChecker((address) => graph.graph.look(address));
    const check = (method: string, path: string, body: unknown) =>
      checker.check({ method, path: `/v1.0${path}`, status: 200, body });
    check('GET', `${LIST}/items/1/fields`, { Title: 'x' });
    await graph.request('officer', 'POST', `${LIST}/columns`, { name: 'Late', text: {} });
    check('POST', `${LIST}/columns`, { name: 'Late' });
    check('GET', `${LIST}/items/1/fields`, { Late: 'x' });
    expect(checker.violations).toEqual([]);
    await graph.request('officer', 'DELETE', `${LIST}/columns/Late`);
    check('DELETE', `${LIST}/columns/Late`, null);
    check('GET', `${LIST}/items/1/fields`, { Late: 'x' });
    expect(checker.violations).toHaveLength(1);
  });

  test('what a batch answers is checked too, and fails the test at its end', async () => {
    const own = await startTestGraph();
    await makeList(own, [{ name: 'State', choice: { choices: ['open'] } }]);
    await own.control('switches', { choicesEnforced: false });
    const body = { fields: { State: 'ajar' } };
    const json = { 'Content-Type': 'application/json' };
    const requests = [
      { id: '1', method: 'POST', url: `${LIST}/items`, headers: json, body },
      { id: '2', method: 'GET', url: `${LIST}/items?$expand=fields`, dependsOn: ['1'] },
    ];
    await own.request('member', 'POST', '/$batch', { requests });
    await expect(own.stop()).rejects.toThrow(/fields \/State must be equal to one of the allowed values/);
  });
});
