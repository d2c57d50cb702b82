import type { SiteFault, SiteFaultCode } from '../store/site-address.ts';

const EXAMPLE = 'https://contoso.sharepoint.com/sites/local-area';

const WORDS: Record<SiteFaultCode, (fault: SiteFault) => string> = {
  noAddress: ({ about }) => `“${about}” is no address of a SharePoint site, such as ${EXAMPLE}.`,
  notHttps: () => `The address of a SharePoint site starts with https://, as in ${EXAMPLE}.`,
  credentials: () => 'The address of a SharePoint site has no port, name or password in it.',
  otherHost: ({ about }) => `“${about}” is no host of SharePoint: its sites are at an address such as ${EXAMPLE}.`,
  oneDrive: ({ about }) => `“${about}” is OneDrive. Choose a site of SharePoint.`,
  adminCentre: ({ about }) => `“${about}” is the admin centre of SharePoint. Choose the site itself, as in ${EXAMPLE}.`,
  noName: () => `The name of the site is missing in the address, or is none: it is like ${EXAMPLE}.`,
  below: ({ about, site }) =>
    `“${about}” may be a site below ${site} or a folder of it. A plan lives in a site, not in one below it: give the address of the site itself.`,
  noSite: ({ about }) => `${about} is no site: one starts with /sites/ or /teams/.`,
};

/** What is wrong with the address of a site, in a sentence for somebody at a command line. */
export const siteFaultInWords = (fault: SiteFault): string => WORDS[fault.code](fault);
