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
    ['', 'noAddress'],
    ['local area', 'noAddress'],
    ['http://contoso.sharepoint.com/sites/local-area', 'notHttps'],
    ['https://contoso.sharepoint.com.example.org/sites/local-area', 'otherHost'],
    ['https://sharepoint.com/sites/local-area', 'otherHost'],
    ['https://contoso.sharepoint.us/sites/local-area', 'otherHost'],
    ['https://contoso-my.sharepoint.com/personal/tim', 'oneDrive'],
    ['https://contoso-admin.sharepoint.com/_layouts/15/online', 'adminCentre'],
    ['https://contoso.sharepoint.com:8443/sites/local-area', 'credentials'],
    ['https://tim:secret@contoso.sharepoint.com/sites/local-area', 'credentials'],
    ['https://contoso.sharepoint.com/sites', 'noName'],
    ['https://contoso.sharepoint.com/sites/a%3Ab', 'noName'],
    ['https://contoso.sharepoint.com/sites/a%2Fb', 'noName'],
    ['https://contoso.sharepoint.com/sites/a%', 'noName'],
    ['https://contoso.sharepoint.com/sites/local-area/sub-site', 'below'],
    ['https://contoso.sharepoint.com/sites/local-area/sub-site/Lists/Plan', 'below'],
    ['https://contoso.sharepoint.com/:l:/s/local-area/Fabc', 'noSite'],
    ['https://contoso.sharepoint.com/sites/../local-area', 'noSite'],
  ])('says what is wrong with “%s”', (text, code) => {
    expect(readSiteAddress(text)).toMatchObject({ site: null, fault: { code } });
  });

  it('names the part that is wrong, and the site as far as it is one', () => {
    expect(readSiteAddress('https://contoso.sharepoint.com/sites/local-area/sub-site').fault).toEqual({
      code: 'below',
      about: 'sub-site',
      site: 'https://contoso.sharepoint.com/sites/local-area',
    });
  });
});
