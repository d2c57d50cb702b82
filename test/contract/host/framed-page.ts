import { app, dialog, meeting, nestedAppAuth, pages, people, teamsCore } from '@microsoft/teams-js';

const parts = { app, dialog, meeting, nestedAppAuth, pages, people, teamsCore };

declare global {
  interface Window {
    teams: typeof parts & { themes: string[] };
  }
}

const themes: string[] = [];
window.teams = { ...parts, themes };

/** Starts as a tab does, and shows what the host said; `?fail` and `?silent` start badly. */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (query.has('silent')) return;
  await app.initialize([...location.ancestorOrigins]);
  app.registerOnThemeChangeHandler((theme) => {
    themes.push(theme);
    document.body.dataset['theme'] = theme;
  });
  const context = await app.getContext();
  document.body.dataset['theme'] = context.app.theme;
  document.body.append(`${context.user?.userPrincipalName} in ${context.page.frameContext}`);
  if (query.has('fail')) return app.notifyFailure({ reason: app.FailedReason.Timeout, message: 'no lists' });
  app.notifyAppLoaded();
  await app.notifySuccess();
}

void start();
