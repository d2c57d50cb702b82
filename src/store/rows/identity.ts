import type { IdentitySet } from '../site.ts';

/** What SharePoint calls the user behind an application that acts for nobody; Graph may name it beside the application. */
const APP_ACCOUNT = 'SharePoint App';

/** True where an application wrote by itself, for no person. */
export const isApp = (by: IdentitySet | undefined): boolean =>
  Boolean(by?.application) && (!by?.user || by.user.displayName === APP_ACCOUNT);

/** What SharePoint calls who wrote; empty where it does not say. */
export function nameOf(by: IdentitySet | undefined): string {
  const { user, application } = by ?? {};
  return (isApp(by) ? application?.displayName : (user?.displayName ?? application?.displayName)) ?? '';
}
