import { ALSO_IN, choicesOfOther, readOneOf, writeChoices, type Choices } from './choices.ts';
import { fitFrame } from './host-kind.ts';
import { copyTemplate, findPartIn } from './part.ts';
import type { Person } from './people.ts';
import { createSeat, type Seat } from './seat.ts';
import type { SeatOptions } from './seat-options.ts';

/** The second participant's seat. */
export type Companion = Pick<Seat, 'showStage' | 'tell' | 'close'> & {
  /** Opens it anew where something that it shows has changed. */
  follow(): void;
};

/** What the second seat is of; `choices` are the first's. */
export interface CompanionOptions extends Pick<SeatOptions, 'config' | 'people' | 'stage' | 'nestedAuth'> {
  holder: HTMLElement;
  person: Person;
  choices(): Choices;
  settle(part: Partial<Choices>): void;
}

/** Seats a second participant beside the first, with what they have open and a way to be them in a window of their own. */
export function seatCompanion(options: CompanionOptions): Companion {
  const { config, people, stage, nestedAuth, person, choices, settle, holder } = options;
  let sub: string | undefined;
  const theirs = (): Choices => {
    const { frame, ...rest } = choicesOfOther(choices(), person.userPrincipalName);
    return { ...rest, frame: fitFrame(rest.host, frame), sub };
  };
  const seat = createSeat({
    config,
    stage,
    nestedAuth,
    people,
    suffix: ` as ${person.displayName}`,
    isPreview: false,
    choices: theirs,
    person: () => person,
    reopen: (part) => {
      sub = part.sub;
      seat.openTab();
    },
    comeBack: () => undefined,
  });
  const head = copyTemplate('companion');
  findPartIn(head, 'who', HTMLElement).textContent = person.displayName;
  const place = findPartIn(head, 'in', HTMLSelectElement);
  place.addEventListener('change', () => settle({ alsoIn: readOneOf(ALSO_IN, place.value) }));
  const link = findPartIn(head, 'window', HTMLAnchorElement);
  findPartIn(head, 'as', HTMLElement).textContent = ` as ${person.displayName}`;
  seat.element.prepend(head);
  holder.append(seat.element);
  let shown = '';
  return {
    follow() {
      const { frame, theme: _theme, ...rest } = theirs();
      place.value = frame;
      link.href = writeChoices(location.href, { ...theirs(), frame: frame === 'meetingStage' ? 'meeting' : frame });
      const now = JSON.stringify({ frame, ...rest });
      if (now === shown) return;
      shown = now;
      seat.open();
    },
    showStage: seat.showStage,
    tell: seat.tell,
    close: seat.close,
  };
}
