import { expect, it } from 'vitest';
import { BotStartError } from './credentials.ts';
import { checkServiceUrl, isSameService } from './service-url.ts';

const PRODUCTION = { NODE_ENV: 'production' };

it.each(['https://smba.trafficmanager.net/teams', 'https://smba.trafficmanager.net/uk/tenant/'])(
  'in production %s is the chat service',
  (url) => expect(() => checkServiceUrl(url, PRODUCTION)).not.toThrow(),
);

it.each([
  'http://smba.trafficmanager.net/teams',
  'https://smba.trafficmanager.net.example.org/teams',
  'https://smba.trafficmanager.net:444/teams',
  'https://example.org/smba.trafficmanager.net',
  'http://127.0.0.1:56150/_connector',
])('in production %s is not, and the bot does not start', (url) => {
  expect(() => checkServiceUrl(url, PRODUCTION)).toThrow(BotStartError);
  expect(() => checkServiceUrl(url, {})).not.toThrow();
});

it('every region is the same service, and another protocol, port or host is not', () => {
  const ours = 'https://smba.trafficmanager.net/teams';
  expect(isSameService('https://smba.trafficmanager.net/uk/', ours)).toBe(true);
  expect(isSameService('http://smba.trafficmanager.net/uk/', ours)).toBe(false);
  expect(isSameService('https://user@smba.example.org/teams', ours)).toBe(false);
  expect(isSameService('http://localhost:1/a', 'http://127.0.0.1:1/b')).toBe(true);
  expect(isSameService('http://localhost:2/a', 'http://127.0.0.1:1/b')).toBe(false);
});
