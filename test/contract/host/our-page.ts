import { meetTeams, type TeamsHost } from '../../../src/tab/app/teams-host.ts';

declare global {
  interface Window {
    ours: TeamsHost;
  }
}

/** Meets Teams as the tab does. */
async function start(): Promise<void> {
  window.ours = await meetTeams(location.ancestorOrigins[0] ?? null);
  window.ours.ready();
}

void start();
