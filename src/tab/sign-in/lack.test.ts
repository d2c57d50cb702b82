import { expect, test } from 'vitest';
import { readLack, wasBlocked, wasCancelled } from './lack.ts';

test.each([
  ['AADSTS90094: The grant requires admin permission.', 'administrator', 'AADSTS90094'],
  ['AADSTS65001: The user or administrator has not consented.', 'consent', 'AADSTS65001'],
  ['AADSTS53003: Access has been blocked by Conditional Access policies.', 'refused', 'AADSTS53003'],
  ['AADSTS50105: Your administrator has configured the application to block users.', 'refused', 'AADSTS50105'],
  ['AADSTS700016: Application was not found in the directory.', 'registration', 'AADSTS700016'],
  ['AADSTS50076: You must use multi-factor authentication.', 'sign in', 'AADSTS50076'],
])('%s is %s', (errorMessage, reason, code) => {
  expect(readLack({ errorCode: 'interaction_required', errorMessage })).toEqual({ reason, code });
});

test('without a number of Entra’s the words of msal tell', () => {
  expect(readLack({ errorCode: 'consent_required' })).toEqual({ reason: 'consent', code: null });
  expect(readLack({ errorCode: 'interaction_required', subError: 'consent_required' })?.reason).toBe('consent');
  expect(readLack({ errorCode: 'no_account_found' })).toEqual({ reason: 'sign in', code: null });
  expect(readLack({ errorCode: 'invalid_client' })?.reason).toBe('registration');
  expect(readLack(new TypeError('undefined') as object)).toEqual({ reason: 'sign in', code: null });
});

test('where Microsoft was only not reached nobody has to sign in', () => {
  for (const errorCode of ['no_network_connectivity', 'post_request_failed', 'temporarily_unavailable'])
    expect(readLack({ errorCode })).toBeNull();
});

test('a window that was closed or never opened is told from a refusal', () => {
  expect(wasCancelled({ errorCode: 'user_cancelled' })).toBe(true);
  expect(wasCancelled({ errorCode: 'user_canceled' })).toBe(true);
  expect(wasBlocked({ errorCode: 'popup_window_error' })).toBe(true);
  expect(wasBlocked({ errorCode: 'access_denied' })).toBe(false);
});
