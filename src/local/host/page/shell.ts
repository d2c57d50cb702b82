import type { LocalPlace } from '../config.ts';
import type { Choices } from './choices.ts';
import { findPart } from './part.ts';

/** Writes the team's, the channel's and the meeting's names where Teams has them. */
export function namePlace(place: LocalPlace): void {
  findPart('team', HTMLElement).textContent = place.team.name;
  findPart('channel', HTMLElement).textContent = place.channel.name;
  findPart('meeting', HTMLElement).textContent = place.meeting.title;
}

/** Dresses the page in the theme and shows the part of Teams that the frame stands in. */
export function dressShell({ theme, frame }: Choices): void {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['frame'] = frame;
}
