/** `contoso.sharepoint.com:/sites/local-area` as people write it. */
export const siteUrl = (site: string): string => `https://${site.replace(':', '')}`;
