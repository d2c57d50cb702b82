import { describe, expect, it } from 'vitest';
import { readSiteAddress } from './site-address.ts';

const LOCAL_AREA = 'contoso.sharepoint.com:/sites/local-area';

describe('the address of a site', () => {
  it.each([
    ['https://contoso.sharepoint.com/sites/local-area', LOCAL_AREA],
    [' https://contoso.sharepoint.com/sites/local-area/ ', LOCAL_AREA],
    ['contoso.sharepoint.com/sites/local-area', LOCAL_AREA],
    ['https://CONTOSO.sharepoint.com/Sites/local-area', LOCAL_AREA],
    ['https://contoso.sharepoint.com/sites/local-area?web=1&e=abc#top', LOCAL_AREA],
    ['https://contoso.sharepoint.com/sites/local-area/SitePages/Home.aspx', LOCAL_AREA],
    ['https://contoso.sharepoint.com/sites/local-area/Lists/Plan%20actions/AllItems.aspx', LOCAL_AREA],
    ['https://contoso.sharepoint.com/sites/local-area/Shared%20Documents', LOCAL_AREA],
    ['https://contoso.sharepoint.com/sites/local-area/Evidence/Forms/AllItems.aspx', LOCAL_AREA],
    ['https://contoso.sharepoint.com/sites/local-area/_layouts/15/viewlsts.aspx?view=14', LOCAL_AREA],
    ['https://contoso.sharepoint.com/teams/SEND-2026', 'contoso.sharepoint.com:/teams/SEND-2026'],
    ['https://contoso.sharepoint.com', 'contoso.sharepoint.com'],
    ['https://contoso.sharepoint.com/SitePages/Home.aspx', 'contoso.sharepoint.com'],
  ])('reads %s', (text, graph) => {
    expect(readSiteAddress(text)).toMatchObject({ site: { graph }, fault: null });
  });

  it('is shown to people without what stood behind it', () => {
    const { site } = readSiteAddress('https://contoso.sharepoint.com/sites/local-area/SitePages/Home.aspx?x=1');
    expect(site?.url).toBe('https://contoso.sharepoint.com/sites/local-area');
  });

  it.each([
    ['', /is no address/],
    ['local area', /is no address/],
    ['http://contoso.sharepoint.com/sites/local-area', /starts with https/],
    ['https://contoso.sharepoint.com.example.org/sites/local-area', /no host of SharePoint/],
    ['https://sharepoint.com/sites/local-area', /no host of SharePoint/],
    ['https://contoso.sharepoint.us/sites/local-area', /no host of SharePoint/],
    ['https://contoso-my.sharepoint.com/personal/tim', /is OneDrive/],
    ['https://contoso-admin.sharepoint.com/_layouts/15/online', /admin centre/],
    ['https://contoso.sharepoint.com:8443/sites/local-area', /no port/],
    ['https://tim:secret@contoso.sharepoint.com/sites/local-area', /no port, name or password/],
    ['https://contoso.sharepoint.com/sites', /name of the site is missing/],
    ['https://contoso.sharepoint.com/sites/a%3Ab', /name of the site is missing/],
    ['https://contoso.sharepoint.com/sites/a%2Fb', /name of the site is missing/],
    ['https://contoso.sharepoint.com/sites/a%', /name of the site is missing/],
    ['https://contoso.sharepoint.com/sites/local-area/sub-site', /“sub-site” may be a site below/],
    ['https://contoso.sharepoint.com/sites/local-area/sub-site/Lists/Plan', /“sub-site” may be a site below/],
    ['https://contoso.sharepoint.com/:l:/s/local-area/Fabc', /is no site/],
    ['https://contoso.sharepoint.com/sites/../local-area', /is no site/],
  ])('says what is wrong with “%s”', (text, fault) => {
    expect(readSiteAddress(text)).toEqual({ site: null, fault: expect.stringMatching(fault) });
  });
});
