import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

const local = { controls: 'http://localhost:53010/_local', host: 'http://localhost:53020', chat: null };

test('the configuration of a local start and of a real one are taken', () => {
  const config = {
    graphOrigin: 'http://localhost:53010/graph',
    site: 'contoso.sharepoint.com:/sites/local-area',
    local,
  };
  expect(parseConfig(config)).toEqual(config);
  expect(parseConfig({ graphOrigin: null, site: null, local: null })).toMatchObject({ site: null, local: null });
});

test('a configuration without a site is refused with a reason', () => {
  expect(() => parseConfig({ graphOrigin: null, local })).toThrow(ConfigError);
  expect(() => parseConfig('hello')).toThrow(/config\.json/);
});
