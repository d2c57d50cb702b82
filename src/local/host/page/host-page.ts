import type { HostConfig } from '../config.ts';
import { readChoices, writeChoices } from './choices.ts';
import type { Choices, Theme } from './choices.ts';
import { connectControls } from './controls.ts';
import { openLink } from './deep-link.ts';
import { embedTab } from './embedded-tab.ts';
import type { EmbeddedTab } from './embedded-tab.ts';
import { createLegacyContext } from './legacy-context.ts';
import type { Notice } from './notice.ts';
import { findPart } from './part.ts';
import { choosePerson } from './people.ts';
import type { People } from './people.ts';
import { connectSaving, type Saving } from './saving.ts';
import { dressShell, namePlace } from './shell.ts';
import { addressOf, settingsOf } from './tab-settings.ts';

/** Shows the tab as the address says, and lets the controls and the tab itself change that. */
export function showHost(config: HostConfig, people: People, notice: Notice): void {
  let choices = readChoices(location.search);
  const settle = (part: Partial<Choices>) => {
    choices = { ...choices, ...part };
    history.replaceState(null, '', writeChoices(location.href, choices));
    dressShell(choices);
    namePlace(config.place, choices);
  };
  const saving = connectSaving({
    ask: () => tab.save(),
    done: (kept) => reopen({ frame: 'content', sub: undefined, ...kept }),
  });
  const tab = frameTab({ config, people, notice, saving }, () => choices, reopen);
  settle({ as: choosePerson(people, choices.as).userPrincipalName });
  connectControls(choices, { people, place: config.place }, { reopen, retheme });
  tab.open();

  function reopen(part: Partial<Choices>): void {
    settle(part);
    saving.begin();
    tab.open();
  }

  // Teams changes the theme under a running tab, and nothing else.
  function retheme(theme: Theme): void {
    settle({ theme });
    tab.tell('themeChange', theme);
  }
}

interface HostParts {
  config: HostConfig;
  people: People;
  notice: Notice;
  saving: Saving;
}

function frameTab(
  { config: { tabUrl, place }, people, notice, saving }: HostParts,
  choices: () => Choices,
  reopen: (part: Partial<Choices>) => void,
): EmbeddedTab {
  const sessionId = crypto.randomUUID();
  const openSubPage = (sub: string | undefined) => reopen({ sub });
  return embedTab({
    holder: findPart('tab', HTMLElement),
    notice,
    origin: new URL(tabUrl).origin,
    url: () => addressOf(tabUrl, choices()),
    host: {
      frame: () => (choices().frame === 'personal' ? 'content' : choices().frame),
      context: () => createLegacyContext(place, choices(), choosePerson(people, choices().as), sessionId),
      settings: () => settingsOf(tabUrl, choices()),
      openSubPage,
      openLink: (link) => openLink(link, openSubPage),
      // Teams has a dialog for it; a browser's own will do here.
      shareLink: (sub, label) => {
        prompt(`Link to ${label}`, writeChoices(location.href, { ...choices(), sub }));
      },
      ...saving.host(tabUrl),
    },
  });
}
