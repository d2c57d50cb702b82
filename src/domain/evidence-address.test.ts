import { expect, test } from 'vitest';
import { checkAddress } from './evidence-address.ts';

test.each([
  [
    'https://contoso.sharepoint.com/sites/a/Shared%20Documents/b.pdf',
    'https://contoso.sharepoint.com/sites/a/Shared%20Documents/b.pdf',
  ],
  ['  HTTP://example.org ', 'HTTP://example.org'],
  ['www.example.org/a?b=c', 'https://www.example.org/a?b=c'],
  ['example.org', 'https://example.org'],
  ['  ', null],
])('%s can be opened', (text, address) => {
  expect(checkAddress(text)).toEqual({ address });
});

test.each([
  ['javascript:alert(1)'],
  ['file:///c:/minutes.docx'],
  ['C:\\minutes.docx'],
  ['data:text/html,hello'],
  ['https://example.org/two words'],
  ['minutes of May'],
  ['https://'],
  [`https://example.org/${'a'.repeat(2000)}`],
])('%s is no address, and a sentence says why', (text) => {
  expect(checkAddress(text).problem).toMatch(/^\p{Lu}.*\.$|at the top\.$/u);
});
