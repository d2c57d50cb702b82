import type { LocalPlace } from '../config.ts';
import type { Choices } from './choices.ts';
import { channelOf } from './channel-of.ts';
import { findPart } from './part.ts';

/** Writes the team's, the channel's, the tab's and the meeting's names where Teams has them. */
export function namePlace(place: LocalPlace, { channel, tabName }: Choices): void {
  findPart('team', HTMLElement).textContent = place.team.name;
  findPart('channel', HTMLElement).textContent = channelOf(place, channel).name;
  findPart('tab-name', HTMLElement).textContent = tabName ?? 'Action plan';
  findPart('meeting', HTMLElement).textContent = place.meeting.title;
}

/** Dresses the page in the theme and shows the part of Teams that the frame stands in. */
export function dressShell({ theme, frame }: Choices): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['frame'] = frame;
}
