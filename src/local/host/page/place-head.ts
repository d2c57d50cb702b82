import type { LocalPlace } from '../config.ts';
import { isInMeeting, isOfChannel, isOfMeeting, type Choices } from './choices.ts';
import { channelOf } from './channel-of.ts';

/** Writes the team's, the channel's, the meeting's and the tab's names where Teams has them; elsewhere in it there is a name alone. */
export function namePlace(
  { heading, tabs }: { heading: HTMLElement; tabs: HTMLElement },
  place: LocalPlace,
  shown: Choices | string,
): void {
  const choices = typeof shown === 'string' ? null : shown;
  heading.textContent = choices ? placeName(place, choices) : String(shown);
  tabs.hidden = !choices || isInMeeting(choices.frame);
  if (!choices) return;
  tabs.replaceChildren(...neighboursOf(choices).map((name) => tabOf(name)));
  const own = tabOf(choices.tabName ?? 'Action plan');
  own.setAttribute('aria-current', 'page');
  tabs.append(own);
}

function neighboursOf(choices: Choices): string[] {
  if (choices.frame === 'personal') return [];
  return isOfMeeting(choices) ? ['Chat', 'Details'] : ['Posts', 'Files'];
}

function placeName(place: LocalPlace, choices: Choices): string {
  if (choices.frame === 'personal') return 'Action Plan Monitor';
  if (isInMeeting(choices.frame)) return place.meeting.title;
  const channel = isOfChannel(choices) ? `${place.team.name} › ${channelOf(place, choices.channel).name}` : '';
  return isOfMeeting(choices) ? [place.meeting.title, channel].filter(Boolean).join(' · ') : channel;
}

function tabOf(name: string): HTMLLIElement {
  const tab = document.createElement('li');
  tab.textContent = name;
  return tab;
}
