import type { HostConfig } from '../config.ts';
import { readChoices } from './choices.ts';
import { showHost } from './host-page.ts';
import { createNotice } from './notice.ts';
import { findPart } from './part.ts';
import { fetchPeople } from './people.ts';
import { dressShell } from './shell.ts';

const notice = createNotice(
  findPart('notice', HTMLElement),
  findPart('notice-words', HTMLElement),
  findPart('notice-retry', HTMLButtonElement),
);

dressShell(readChoices(location.search));
startPage().catch((failure: unknown) => {
  const reason = failure instanceof Error ? failure.message : String(failure);
  const words = `This page could not learn who there is, so nobody can be shown the tab. Check that the local Graph server runs. (${reason})`;
  notice.showProblem(words, () => location.reload());
});

async function startPage(): Promise<void> {
  const config = await fetchConfig();
  const people = await fetchPeople(config.controlsUrl);
  showHost(config, people, notice);
}

async function fetchConfig(): Promise<HostConfig> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answered ${response.status}.`);
  return response.json();
}
