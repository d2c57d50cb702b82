import { meetTeams, openAtMeeting, type TeamsHost } from '../../../src/tab/app/teams-host.ts';

declare global {
  interface Window {
    ours: TeamsHost;
  }
}

/** Meets Teams as the tab does. */
async function start(): Promise<void> {
  window.ours = await meetTeams(location.ancestorOrigins[0] ?? null);
  openAtMeeting(window.ours);
  window.ours.ready();
}

void start();
