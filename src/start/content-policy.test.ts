import { expect, it } from 'vitest';
import { contentPolicy } from './content-policy.ts';

const LOCAL = { controls: 'http://localhost:53010/_local', host: 'http://localhost:53020', chat: null };
const SIGN_IN = { tenantId: 't', clientId: 'c', sites: 'selected', people: false } as const;

it('on one’s own machine the page asks the local servers alone, and the local host alone frames it', () => {
  const policy = contentPolicy({
    graphOrigin: 'http://localhost:53010/graph',
    site: null,
    local: LOCAL,
    signIn: null,
  });
  expect(policy).toContain("frame-ancestors 'self' http://localhost:53020;");
  expect(policy).toMatch(/connect-src 'self' http:\/\/localhost:53010 https:\/\/res\.cdn\.office\.net\/\S+;/);
  expect(policy).toContain("frame-src 'none'");
  expect(policy).not.toMatch(/microsoft\.com|sharepoint|unsafe/);
});

it('whoever signs in at Microsoft may ask there, on one’s own machine too', () => {
  const policy = contentPolicy({ graphOrigin: LOCAL.host, site: null, local: LOCAL, signIn: SIGN_IN });
  expect(policy).toMatch(/connect-src [^;]*https:\/\/login\.microsoftonline\.com/);
  expect(policy).toContain("frame-src 'self' https://login.microsoftonline.com");
});
