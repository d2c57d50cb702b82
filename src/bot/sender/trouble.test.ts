import { expect, it } from 'vitest';
import { readTrouble } from './trouble.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const answered = (status: number, retryAfter?: string) => ({
  response: { status, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } },
});
const lost = (code: string, cause?: object) => ({ isAxiosError: true, code, ...(cause ? { cause } : {}) });

it.each([
  ['a name that was not found', lost('ENOTFOUND', { syscall: 'getaddrinfo' })],
  ['a connection that was refused', lost('ECONNREFUSED', { syscall: 'connect' })],
  ['a connection that took too long to stand', lost('ETIMEDOUT', { syscall: 'connect' })],
  ['several addresses tried in vain', lost('ECONNREFUSED', { errors: [] })],
  ['a token that could not be had', new Error('ServerError')],
])('%s: nothing was done', (_, thrown) => {
  expect(readTrouble(thrown, NOW).kind).toBe('untouched');
});

it.each([
  ['a connection that was reset', lost('ECONNRESET', { syscall: 'read' })],
  ['a socket that hung up', lost('ECONNRESET')],
  ['a pipe that broke', lost('EPIPE', { syscall: 'write' })],
  ['no answer in time', lost('ECONNABORTED')],
  ['a gateway', answered(504)],
])('%s: nobody knows', (_, thrown) => {
  expect(readTrouble(thrown, NOW).kind).toBe('unknown');
});

it.each([
  ['5', 5_000],
  ['0', 0],
  ['Mon, 23 Nov 2026 09:01:00 GMT', 60_000],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('Retry-After %s is %s milliseconds', (text, ms) => {
  expect(readTrouble(answered(429, text), NOW)).toEqual({ kind: 'throttled', code: '429', retryAfterMs: ms });
});
