import type { HostConfig } from '../config.ts';
import { readChoices } from './choices.ts';
import { showHost } from './host-page.ts';
import { openStage } from './meeting-stage.ts';
import { fetchToken } from './graph-token.ts';
import { createNestedAuth } from './nested-auth.ts';
import { createNotice } from './notice.ts';
import { findPart } from './part.ts';
import { fetchPeople } from './people.ts';
import { askPerson } from './sign-in-dialog.ts';

const notice = createNotice(findPart('notice', HTMLElement), 'Loading the tab…');

document.documentElement.dataset['theme'] = readChoices(location.search).theme;
startPage().catch((failure: unknown) => {
  const reason = failure instanceof Error ? failure.message : String(failure);
  const words = `This page could not learn who there is, so nobody can be shown the tab. Check that the local Graph server runs. (${reason})`;
  notice.showProblem(words, () => location.reload());
});

async function startPage(): Promise<void> {
  const [config, stage] = await Promise.all([fetchConfig(), openStage()]);
  const people = await fetchPeople(config.controlsUrl);
  const nestedAuth = createNestedAuth({
    place: config.place,
    fetchToken: (upn) => fetchToken(config.controlsUrl, upn),
    ask: askPerson,
    now: () => new Date(),
    createId: () => crypto.randomUUID(),
  });
  showHost({ config, people, stage, nestedAuth });
}

async function fetchConfig(): Promise<HostConfig> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answered ${response.status}.`);
  return response.json();
}
