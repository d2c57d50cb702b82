import type { HostConfig } from '../config.ts';
import { readChoices, writeChoices } from './choices.ts';
import type { Choices, Theme } from './choices.ts';
import { seatCompanion, type Companion } from './companion.ts';
import { connectControls } from './controls.ts';
import { fitFrame, kindOf } from './host-kind.ts';
import type { MeetingStage } from './meeting-stage.ts';
import type { NestedAuth } from './nested-auth.ts';
import { findPart } from './part.ts';
import { choosePerson, findPerson } from './people.ts';
import type { People } from './people.ts';
import { connectRail } from './rail.ts';
import { createSeat } from './seat.ts';

/** What the page shows: where the tab is, who there is, and the stage of the meeting. */
export interface HostParts {
  config: HostConfig;
  people: People;
  stage: MeetingStage;
  nestedAuth: NestedAuth;
}

/** Shows the tab as the address says, and lets the controls and the tab itself change that. */
export function showHost({ config, people, stage, nestedAuth }: HostParts): void {
  const holder = findPart('seats', HTMLElement);
  let choices = fit(readChoices(location.search));
  let companion: Companion | null = null;
  const seat = createSeat({
    config,
    stage,
    nestedAuth,
    people,
    suffix: '',
    isPreview: true,
    choices: () => choices,
    person: () => choosePerson(people, choices.as),
    reopen,
    comeBack,
  });
  settle({
    as: choosePerson(people, choices.as).userPrincipalName,
    also: findPerson(people, choices.also)?.userPrincipalName,
  });
  const markRail = connectRail({ leave, comeBack: () => comeBack(undefined) });
  connectControls(choices, { people, place: config.place }, { reopen, retheme, seatOther });
  showRail();
  holder.replaceChildren(seat.element);
  seat.open();
  seatOther(choices.also);
  stage.follow(() => {
    seat.showStage();
    companion?.showStage();
  });

  function settle(part: Partial<Choices>): void {
    choices = fit({ ...choices, ...part });
    history.replaceState(null, '', writeChoices(location.href, choices));
    document.documentElement.dataset['theme'] = choices.theme;
    companion?.follow();
  }

  function reopen(part: Partial<Choices>): void {
    settle(part);
    showRail();
    if (Object.keys(part).every((name) => name === 'sub')) seat.openTab();
    else seat.open();
  }

  function showRail(): void {
    markRail(seat.isAway, kindOf(choices.host).elsewhere);
  }

  function leave(): void {
    seat.leave();
    showRail();
  }

  // Whoever comes back by no link comes back to no sub-page.
  function comeBack(sub: string | undefined): void {
    if (!seat.isAway) return;
    settle({ sub });
    seat.comeBack();
    showRail();
  }

  // Teams changes the theme under a running tab, and nothing else.
  function retheme(theme: Theme): void {
    settle({ theme });
    for (const one of [seat, companion]) one?.tell('themeChange', theme);
  }

  function seatOther(also: string | undefined): void {
    companion?.close();
    companion = null;
    settle({ also });
    const person = findPerson(people, also);
    if (person)
      companion = seatCompanion({ config, people, stage, nestedAuth, holder, person, choices: () => choices, settle });
    companion?.follow();
  }
}

/** Not every host shows the tab in every place. */
const fit = (choices: Choices): Choices => ({ ...choices, frame: fitFrame(choices.host, choices.frame) });
