import { FRAMES, readOneOf, THEMES } from './choices.ts';
import type { Choices, Theme } from './choices.ts';
import { findPart } from './part.ts';
import type { People, Person } from './people.ts';

/** What the controls do: open the tab anew with another choice, or change the theme under it. */
export interface ControlActs {
  reopen(part: Partial<Choices>): void;
  retheme(theme: Theme): void;
}

/** Fills the stand-in's three controls and hands on each change. */
export function connectControls(choices: Choices, people: People, { reopen, retheme }: ControlActs): void {
  const theme = findPart('theme', HTMLSelectElement);
  const frame = findPart('frame', HTMLSelectElement);
  const person = findPart('person', HTMLSelectElement);
  person.replaceChildren(...people.map(optionFor));
  theme.value = choices.theme;
  frame.value = choices.frame;
  person.value = choices.as ?? '';
  theme.addEventListener('change', () => retheme(readOneOf(THEMES, theme.value)));
  frame.addEventListener('change', () => reopen({ frame: readOneOf(FRAMES, frame.value) }));
  person.addEventListener('change', () => reopen({ as: person.value }));
}

function optionFor({ userPrincipalName, displayName, right }: Person): HTMLOptionElement {
  return new Option(`${displayName} (${right})`, userPrincipalName);
}
