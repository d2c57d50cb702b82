import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

const local = { controls: 'http://localhost:53010/_local', host: 'http://localhost:53020', chat: null };

test('the configuration of a local start and of a real one are taken', () => {
  const config = {
    graphOrigin: 'http://localhost:53010/graph',
    site: 'contoso.sharepoint.com:/sites/local-area',
    local,
    signIn: null,
  };
  expect(parseConfig(config)).toEqual(config);
  const signIn = { tenantId: 'contoso.onmicrosoft.com', clientId: 'tab', sites: 'selected', people: false };
  expect(parseConfig({ graphOrigin: null, site: null, local: null, signIn })).toMatchObject({ site: null, signIn });
});

test('a configuration without a site is refused with a reason', () => {
  expect(() => parseConfig({ graphOrigin: null, local, signIn: null })).toThrow(ConfigError);
  expect(() => parseConfig('hello')).toThrow(/config\.json/);
});
