import { app } from '@microsoft/teams-js';

/** What Teams says of the place that the page stands in. */
export interface TeamsHost {
  theme: string;
  account: string | null;
  /** The action that a link into the tab names. */
  subPage: string | null;
  onTheme(follow: (theme: string) => void): void;
  ready(): void;
}

/** Says hello to the host that frames the page. `localHost` is an origin that counts as Teams on this machine only. */
export async function meetTeams(localHost: string | null): Promise<TeamsHost> {
  await app.initialize(localHost ? [localHost] : []);
  const context = await app.getContext();
  app.notifyAppLoaded();
  return {
    theme: context.app.theme,
    account: context.user?.userPrincipalName ?? null,
    subPage: context.page.subPageId || null,
    onTheme: (follow) => app.registerOnThemeChangeHandler(follow),
    ready: () => app.notifySuccess(),
  };
}
