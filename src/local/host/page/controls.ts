import { FRAMES, HOSTS, NO_CHANNEL, readOneOf, SIGN_INS, THEMES } from './choices.ts';
import type { Choices, HostName, Theme } from './choices.ts';
import type { LocalPlace } from '../config.ts';
import { channelOf } from './channel-of.ts';
import { fitFrame } from './host-kind.ts';
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
  const host = findPart('host', HTMLSelectElement);
  const theme = findPart('theme', HTMLSelectElement);
  const frame = findPart('frame', HTMLSelectElement);
  const person = findPart('person', HTMLSelectElement);
  const channel = findPart('channel-choice', HTMLSelectElement);
  const signIn = findPart('sign-in', HTMLSelectElement);
  const also = findPart('also', HTMLSelectElement);
  const toggle = findPart('choices-toggle', HTMLButtonElement);
  toggle.addEventListener('click', () =>
    toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') !== 'true')),
  );
  const none = new Option('None, a meeting of its own', NO_CHANNEL);
  channel.replaceChildren(...place.channels.map(({ id, name }) => new Option(name, id)), none);
  person.replaceChildren(...people.map(optionFor));
  also.replaceChildren(new Option('Nobody', ''), ...people.map(optionFor));
  theme.value = choices.theme;
  frame.value = choices.frame;
  host.value = choices.host;
  offerFrames(frame, choices.host);
  person.value = choices.as ?? '';
  channel.value = choices.channel === NO_CHANNEL ? NO_CHANNEL : channelOf(place, choices.channel).id;
  signIn.value = choices.signIn;
  also.value = choices.also ?? '';
  theme.addEventListener('change', () => retheme(readOneOf(THEMES, theme.value)));
  host.addEventListener('change', () => {
    const chosen = readOneOf(HOSTS, host.value);
    offerFrames(frame, chosen);
    reopen({ host: chosen, frame: readOneOf(FRAMES, frame.value), sub: undefined });
  });
  frame.addEventListener('change', () => reopen({ frame: readOneOf(FRAMES, frame.value), sub: undefined }));
  channel.addEventListener('change', () => reopen({ channel: channel.value, sub: undefined }));
  person.addEventListener('change', () => reopen({ as: person.value }));
  signIn.addEventListener('change', () => reopen({ signIn: readOneOf(SIGN_INS, signIn.value) }));
  also.addEventListener('change', () => seatOther(also.value || undefined));
}

/** Offers the places where a host shows the tab. */
function offerFrames(select: HTMLSelectElement, host: HostName): void {
  for (const option of select.options) {
    const frame = FRAMES.find((one) => one === option.value);
    option.disabled = frame === undefined || fitFrame(host, frame) !== frame;
  }
  select.value = fitFrame(host, readOneOf(FRAMES, select.value));
}

function optionFor({ userPrincipalName, displayName, right }: Person): HTMLOptionElement {
  return new Option(`${displayName} (${right})`, userPrincipalName);
}
