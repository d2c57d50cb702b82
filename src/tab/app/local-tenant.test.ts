import { expect, test } from 'vitest';
import { choosePerson, type LocalPerson } from './local-tenant.ts';

const account = (name: string): LocalPerson => ({
  id: name,
  userPrincipalName: `${name}@contoso.onmicrosoft.com`,
  displayName: name,
  right: 'member',
});
const people = [account('officer'), account('tim.moss')];

test('the page opens as the officer', () => {
  expect(choosePerson(people, null, null).person?.id).toBe('officer');
});

test('the address chooses, whatever its case, and Teams decides above it', () => {
  expect(choosePerson(people, null, 'Tim.Moss@contoso.onmicrosoft.com').person?.id).toBe('tim.moss');
  expect(choosePerson(people, 'officer@contoso.onmicrosoft.com', 'tim.moss@contoso.onmicrosoft.com').person?.id).toBe(
    'officer',
  );
});

test('an account that nobody has is named, not guessed', () => {
  expect(choosePerson(people, null, 'nobody@x')).toEqual({ person: null, unknown: 'nobody@x' });
});
