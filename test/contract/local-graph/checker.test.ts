import { expect, test } from 'vitest';
import { createAnswerChecker } from '../../setup/openapi.ts';

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
