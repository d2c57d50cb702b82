import { expect, it } from 'vitest';
import { readSendFailure } from './send-failure.ts';
import { GaveUpError, OutcomeUnknownError, SenderStoppedError } from './sender/send-error.ts';

const answered = (status: number, data: unknown = {}) =>
  Object.assign(new Error('failed'), { response: { status, data } });
const trouble = (code: string) => ({ kind: 'unknown', code, retryAfterMs: null }) as const;

it.each([
  [answered(403, { error: { code: 'BotNotInConversationRoster' } }), 'refused', 'not installed'],
  [answered(403, { error: { message: "Bot isn't installed in user's personal scope" } }), 'refused', 'not installed'],
  [answered(403, { error: { code: 'ConversationBlockedByUser' } }), 'refused', 'blocked'],
  [answered(403, { error: { code: 'BotDisabledByAdmin' } }), 'refused', 'administrator'],
  [answered(500, { error: { message: 'UserNotFound' } }), 'refused', 'does not know'],
  [answered(404), 'refused', '404'],
  [new GaveUpError(trouble('503'), null), 'gaveUp', 'too busy for ten minutes (503)'],
  [new GaveUpError(trouble('ECONNREFUSED'), null), 'gaveUp', 'did not answer for ten minutes'],
  [new GaveUpError(trouble('AuthError'), null), 'gaveUp', 'could not sign in'],
  [new OutcomeUnknownError(trouble('ECONNRESET'), 'chat', null), 'unknown', 'may have arrived or not'],
  [new SenderStoppedError('ended'), 'stopped', 'ended before'],
  [new TypeError('x'), 'refused', 'could not make the request'],
])('%s is told as what it is', (thrown, outcome, words) => {
  expect(readSendFailure(thrown)).toMatchObject({ outcome, words: expect.stringContaining(words) as string });
});
