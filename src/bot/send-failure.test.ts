import { expect, it } from 'vitest';
import { readSendFailure } from './send-failure.ts';

const answered = (status: number, data: unknown = {}) =>
  Object.assign(new Error('failed'), { response: { status, data } });

it.each([
  [answered(403, { error: { code: 'BotNotInConversationRoster' } }), true, 'not installed'],
  [answered(403, { error: { code: 'ConversationBlockedByUser' } }), true, 'blocked'],
  [answered(403, { error: { code: 'BotDisabledByAdmin' } }), true, 'administrator'],
  [answered(500, { error: { message: 'UserNotFound' } }), true, 'does not know'],
  [answered(404), true, '404'],
])('%s stays so, and says why', (thrown, isRefused, words) => {
  expect(readSendFailure(thrown)).toMatchObject({ isRefused, words: expect.stringContaining(words) as string });
});

it.each([answered(429), answered(412), answered(502), Object.assign(new Error('x'), { code: 'ECONNREFUSED' })])(
  '%s is worth trying again',
  (thrown) => {
    expect(readSendFailure(thrown).isRefused).toBe(false);
  },
);
