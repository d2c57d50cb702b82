import { expect, test } from 'vitest';
import { readAddress } from './evidence-address.ts';

test.each([
  ['', null],
  [
    ' https://contoso.sharepoint.com/a.docx ',
    { address: 'https://contoso.sharepoint.com/a.docx', host: 'contoso.sharepoint.com' },
  ],
  ['http://intranet:8080/x', { address: 'http://intranet:8080/x', host: 'intranet:8080' }],
  ['www.gov.uk/send', { address: 'https://www.gov.uk/send', host: 'www.gov.uk' }],
  ['on the shared drive', { fault: 'addressUnreadable' }],
  ['S:\\SEND\\minutes.docx', { fault: 'addressOnDrive' }],
  ['\\\\server\\share\\minutes.docx', { fault: 'addressOnDrive' }],
  ['javascript:alert(1)', { fault: 'addressUnreadable' }],
  ['https://olivia:secret@contoso.com', { fault: 'addressPassword' }],
])('“%s” is taken or refused with a reason', (typed, outcome) => {
  expect(readAddress(typed)).toEqual(outcome);
});
