import { expect, test } from 'vitest';
import { checkAddress } from './evidence-address.ts';

test.each([
  ['', null],
  [
    ' https://contoso.sharepoint.com/a b.docx ',
    { address: 'https://contoso.sharepoint.com/a%20b.docx', host: 'contoso.sharepoint.com' },
  ],
  ['http://intranet:8080/x', { address: 'http://intranet:8080/x', host: 'intranet:8080' }],
  ['www.gov.uk/send', { fault: 'addressNoScheme' }],
  ['on the shared drive', { fault: 'addressUnreadable' }],
  ['S:\\SEND\\minutes.docx', { fault: 'addressKind' }],
  ['javascript:alert(1)', { fault: 'addressKind' }],
  ['https://olivia:secret@contoso.com', { fault: 'addressPassword' }],
])('“%s” is taken or refused with a reason', (typed, outcome) => {
  expect(checkAddress(typed)).toEqual(outcome);
});
