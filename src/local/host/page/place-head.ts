import type { LocalPlace } from '../config.ts';
import { isInMeeting, isOfChannel, isOfMeeting, type Choices } from './choices.ts';
import { channelOf } from './channel-of.ts';

/** Writes the team's, the channel's, the meeting's and the tab's names where Teams has them; a chat has none of them. */
export function namePlace(
  { heading, tabs }: { heading: HTMLElement; tabs: HTMLElement },
  place: LocalPlace,
  shown: Choices | 'Chat',
): void {
  heading.textContent = shown === 'Chat' ? shown : placeName(place, shown);
  tabs.hidden = shown === 'Chat' || isInMeeting(shown.frame);
  if (shown === 'Chat') return;
  const choices = shown;
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
