import { FRAMES, NO_CHANNEL, readOneOf, SIGN_INS, THEMES } from './choices.ts';
import type { Choices, Theme } from './choices.ts';
import type { LocalPlace } from '../config.ts';
import { channelOf } from './channel-of.ts';
import { findPart } from './part.ts';
import type { People, Person } from './people.ts';

/** What the controls do: open the tab anew with another choice, change the theme under it, or seat somebody beside. */
export interface ControlActs {
  reopen(part: Partial<Choices>): void;
  retheme(theme: Theme): void;
  seatOther(upn: string | undefined): void;
}

/** Fills the stand-in's controls and hands on each change. */
export function connectControls(
  choices: Choices,
  { people, place }: { people: People; place: LocalPlace },
  { reopen, retheme, seatOther }: ControlActs,
): void {
  const theme = findPart('theme', HTMLSelectElement);
  const frame = findPart('frame', HTMLSelectElement);
  const person = findPart('person', HTMLSelectElement);
  const channel = findPart('channel-choice', HTMLSelectElement);
  const signIn = findPart('sign-in', HTMLSelectElement);
  const also = findPart('also', HTMLSelectElement);
  const none = new Option('None, a meeting of its own', NO_CHANNEL);
  channel.replaceChildren(...place.channels.map(({ id, name }) => new Option(name, id)), none);
  person.replaceChildren(...people.map(optionFor));
  also.replaceChildren(new Option('Nobody', ''), ...people.map(optionFor));
  theme.value = choices.theme;
  frame.value = choices.frame;
  person.value = choices.as ?? '';
  channel.value = choices.channel === NO_CHANNEL ? NO_CHANNEL : channelOf(place, choices.channel).id;
  signIn.value = choices.signIn;
  also.value = choices.also ?? '';
  theme.addEventListener('change', () => retheme(readOneOf(THEMES, theme.value)));
  frame.addEventListener('change', () => reopen({ frame: readOneOf(FRAMES, frame.value), sub: undefined }));
  channel.addEventListener('change', () => reopen({ channel: channel.value, sub: undefined }));
  person.addEventListener('change', () => reopen({ as: person.value }));
  signIn.addEventListener('change', () => reopen({ signIn: readOneOf(SIGN_INS, signIn.value) }));
  also.addEventListener('change', () => seatOther(also.value || undefined));
}

function optionFor({ userPrincipalName, displayName, right }: Person): HTMLOptionElement {
  return new Option(`${displayName} (${right})`, userPrincipalName);
}
