import type { HostConfig } from '../config.ts';
import { readChoices, writeChoices } from './choices.ts';
import type { Choices, Theme } from './choices.ts';
import { connectControls } from './controls.ts';
import { openLink } from './deep-link.ts';
import { embedTab } from './embedded-tab.ts';
import type { EmbeddedTab } from './embedded-tab.ts';
import { createLegacyContext, ENTITY_ID } from './legacy-context.ts';
import type { Notice } from './notice.ts';
import { findPart } from './part.ts';
import { choosePerson } from './people.ts';
import type { People } from './people.ts';
import { dressShell } from './shell.ts';

/** Shows the tab as the address says, and lets the controls and the tab itself change that. */
export function showHost(config: HostConfig, people: People, notice: Notice): void {
  let choices = readChoices(location.search);
  const settle = (part: Partial<Choices>) => {
    choices = { ...choices, ...part };
    history.replaceState(null, '', writeChoices(location.href, choices));
    dressShell(choices);
  };
  const tab = frameTab(config, people, notice, () => choices, reopen);
  settle({ as: choosePerson(people, choices.as).userPrincipalName });
  connectControls(choices, people, { reopen, retheme });
  tab.open();

  function reopen(part: Partial<Choices>): void {
    settle(part);
    tab.open();
  }

  // Teams changes the theme under a running tab, and nothing else.
  function retheme(theme: Theme): void {
    settle({ theme });
    tab.tell('themeChange', theme);
  }
}

function frameTab(
  { tabUrl, place }: HostConfig,
  people: People,
  notice: Notice,
  choices: () => Choices,
  reopen: (part: Partial<Choices>) => void,
): EmbeddedTab {
  const sessionId = crypto.randomUUID();
  const openSubPage = (sub: string | undefined) => reopen({ sub });
  return embedTab({
    holder: findPart('tab', HTMLElement),
    notice,
    url: tabUrl,
    host: {
      frame: () => choices().frame,
      context: () => createLegacyContext(place, choices(), choosePerson(people, choices().as), sessionId),
      settings: () => ({
        contentUrl: tabUrl,
        websiteUrl: tabUrl,
        entityId: ENTITY_ID,
        suggestedDisplayName: 'Action plan',
      }),
      openSubPage,
      openLink: (link) => openLink(link, openSubPage),
    },
  });
}
