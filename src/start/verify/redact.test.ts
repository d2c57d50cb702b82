import { expect, it } from 'vitest';
import { redact } from './redact.ts';

it.each([
  ['The list 3f2504e0-4f89-11d3-9a0c-0305e82c3301 is gone', 'The list {id} is gone'],
  ['{3F2504E04F8911D39A0C0305E82C3301},4', '{{id}},4'],
  ['Access denied to tim.moss@example.gov.uk.', 'Access denied to {person}.'],
  ['See https://contoso.sharepoint.com/sites/send/Lists/x.', 'See https://{site}'],
  ['Bearer eyJ0eXAiOiJKV1Qi.eyJhdWQiOiIw.c2ln was refused', 'Bearer {token} was refused'],
  ['local.officer@contoso.onmicrosoft.com;2 has ended', '{token} has ended'],
  ['412 resourceModified, “ETag does not match”', '412 resourceModified, “ETag does not match”'],
])('%s', (text, told) => {
  expect(redact(text)).toBe(told);
});
