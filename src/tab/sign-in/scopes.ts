/** What the tab is configured to ask for: see `SignIn` of the page's configuration. */
export interface ScopeChoice {
  sites: 'selected' | 'all';
  people: boolean;
}

const GRAPH = 'https://graph.microsoft.com/';

/**
 * The delegated permissions that the tab asks for: who somebody is, and the sites that it was granted, or in a pilot all that
 * the person may use (Graph's permissions-selected-overview page). `toMakeLists` adds what making lists takes.
 */
export function scopesFor({ sites, people }: ScopeChoice, toMakeLists = false): string[] {
  const site = sites === 'all' ? 'Sites.ReadWrite.All' : 'Sites.Selected';
  const names = [
    'User.Read',
    site,
    ...(people ? ['User.ReadBasic.All'] : []),
    ...(toMakeLists ? ['Sites.Manage.All'] : []),
  ];
  return names.map((name) => GRAPH + name);
}

/** Microsoft's page on which an administrator allows an app in the whole tenant what it asks for (Entra's admin consent page). */
export function consentAddress(app: { tenantId: string; clientId: string } & ScopeChoice, redirectUri: string): string {
  const url = new URL(`https://login.microsoftonline.com/${app.tenantId}/v2.0/adminconsent`);
  url.searchParams.set('client_id', app.clientId);
  url.searchParams.set('scope', scopesFor(app).join(' '));
  url.searchParams.set('redirect_uri', redirectUri);
  return url.href;
}
