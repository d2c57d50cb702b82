import { expect, test } from 'vitest';
import { chooseSite, type SiteSigns } from './choose-site.ts';

const HOME = 'contoso.sharepoint.com:/sites/home';
const OWN = 'contoso.sharepoint.com:/sites/local-area';
const OTHER = 'contoso.sharepoint.com:/sites/riverside';
const signs = (some: Partial<SiteSigns>): SiteSigns => ({
  isInTeams: true,
  channelSite: null,
  asked: null,
  plans: [],
  home: HOME,
  ...some,
});

test('in a channel the plan is that of its own site, whatever the address says', () => {
  expect(chooseSite(signs({ channelSite: OWN, asked: OTHER, plans: [{ site: OTHER }] }))).toBe(OWN);
});

test('beside a channel the address decides, then what was opened last, and else somebody chooses', () => {
  expect(chooseSite(signs({ asked: OTHER, plans: [{ site: OWN }] }))).toBe(OTHER);
  expect(chooseSite(signs({ plans: [{ site: OWN }, { site: OTHER }] }))).toBe(OWN);
  expect(chooseSite(signs({}))).toBeNull();
});

test('in a browser the configured site stands before what was opened last', () => {
  expect(chooseSite(signs({ isInTeams: false, plans: [{ site: OWN }] }))).toBe(HOME);
  expect(chooseSite(signs({ isInTeams: false, plans: [{ site: OWN }], home: null }))).toBe(OWN);
});

test('an address that names no site of SharePoint counts as not said', () => {
  expect(chooseSite(signs({ asked: 'evil.example:/sites/x' }))).toBeNull();
  expect(chooseSite(signs({ asked: '../users' }))).toBeNull();
});
