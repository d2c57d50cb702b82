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
    desk: () => deskOf(options),
    fallback: () => (isPreview && choices().frame === 'meetingStage' ? addressOf(config, choices()) : null),
    createFrame: (url) => createStageSlot(options, url),
  });
  let tab: Slot | null = null;
  const openTab = () => {
    tab?.close();
    tab = null;
    // Whoever has the stage alone has no tab beside it.
    if (choices().frame === 'meetingStage') return;
    tab = createTabSlot(options, view.showProblem);
    place.append(tab.element);
    tab.open();
  };
  return {
    element,
    open() {
      element.dataset['frame'] = choices().frame;
      namePlace({ heading: part('place-name'), tabs: part('tabs') }, config.place, choices());
      openTab();
      view.close();
      view.show();
    },
    openTab,
    showStage: view.show,
    tell(event, ...args) {
      tab?.tell(event, ...args);
      view.tell(event, ...args);
    },
    close() {
      tab?.close();
      view.close();
      element.remove();
    },
  };
}
