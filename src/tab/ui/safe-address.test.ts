import { expect, test } from 'vitest';
import { safeAddress } from './safe-address.ts';

test.each([
  ['https://contoso.sharepoint.com/a b', 'https://contoso.sharepoint.com/a%20b'],
  ['http://contoso.com', null],
  ['ms-word:ofe|u|https://contoso.sharepoint.com/a.docx', null],
  ['https://name:word@contoso.com', null],
  ['javascript:alert(1)', null],
  ['JSNA.docx', null],
  [null, null],
])('%s opens as %s', (address, safe) => {
  expect(safeAddress(address)).toBe(safe);
});
