import type { Choices } from './choices.ts';
import { createElsewhere } from './elsewhere.ts';
import { kindOf } from './host-kind.ts';
import { deskOf } from './meeting-desk.ts';
import { copyTemplate, findPartIn } from './part.ts';
import { namePlace } from './place-head.ts';
import type { SeatOptions } from './seat-options.ts';
import type { Slot } from './slot.ts';
import { createStageSlot } from './stage-slot.ts';
import { createStageView } from './stage-view.ts';
import { createTabSlot } from './tab-slot.ts';
import { addressOf } from './tab-settings.ts';

/** What one person has open in Teams: a place with the tab in it, and in a meeting the stage beside it. */
export interface Seat {
  element: HTMLElement;
  /** Opens all of it anew, as the choices are now. */
  open(): void;
  /** Opens the tab anew and leaves the stage. */
  openTab(): void;
  /** Shows what is on the meeting's stage now. */
  showStage(): void;
  /** Tells each frame an event that it has registered for. */
  tell(event: string, ...args: readonly unknown[]): void;
  /** The person goes elsewhere in Teams, where the tab is set aside, and comes back to it. */
  leave(): void;
  comeBack(): void;
  readonly isAway: boolean;
  close(): void;
}

/** Makes a seat; nothing is in it before it is opened. */
export function createSeat(options: SeatOptions): Seat {
  const { config, stage, choices, isPreview } = options;
  const element = copyTemplate('seat');
  const part = (name: string) => findPartIn(element, name, HTMLElement);
  const place = part('place');
  const view = createStageView(part('room'), {
    stage,
    desk: () => (away ? null : deskOf(options)),
    fallback: () => (isPreview && choices().frame === 'meetingStage' ? addressOf(config, choices()) : null),
    createFrame: (url) => createStageSlot(options, url),
  });
  const elsewhere = createElsewhere(part('elsewhere'), (sub) => options.comeBack(sub));
  let tab: Slot | null = null;
  /** Whether the tab can come back, and to whom; null while nobody is elsewhere. */
  let away: { isKept: Promise<boolean>; as: string } | null = null;
  const openTab = () => {
    tab?.close();
    tab = null;
    // Whoever has the stage alone has no tab beside it.
    if (away || choices().frame === 'meetingStage') return;
    tab = createTabSlot(options, view.showProblem);
    place.append(tab.element);
    tab.open();
  };
  const showPlace = () => {
    element.dataset['host'] = choices().host;
    element.dataset['frame'] = away ? 'elsewhere' : choices().frame;
    namePlace(
      { heading: part('place-name'), tabs: part('tabs') },
      config.place,
      away ? kindOf(choices().host).elsewhere : choices(),
    );
    elsewhere.show(away !== null);
    if (away) view.close();
    view.show();
  };
  return {
    element,
    open() {
      if (!away) {
        openTab();
        view.close();
      }
      showPlace();
    },
    openTab,
    showStage: view.show,
    tell(event, ...args) {
      tab?.tell(event, ...args);
      view.tell(event, ...args);
    },
    get isAway() {
      return away !== null;
    },
    leave() {
      away ??= { isKept: tab?.leave() ?? Promise.resolve(false), as: sameTab(choices()) };
      showPlace();
    },
    async comeBack() {
      const left = away;
      if (!left) return;
      away = null;
      showPlace();
      // Whoever is back before it is ready to be set aside sees it at once.
      if (tab) tab.element.hidden = false;
      const isKept = (await left.isKept) && left.as === sameTab(choices());
      if (!away && !(isKept && tab?.comeBack())) openTab();
    },
    close() {
      tab?.close();
      view.close();
      element.remove();
    },
  };
}

/** What a tab that was set aside cannot be told of: who has it open, and where. */
const sameTab = ({ as, frame, host, signIn }: Choices): string => [as, frame, host, signIn].join(' ');
