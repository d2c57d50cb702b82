import type { SeatOptions } from './seat-options.ts';
import { createSlot, type Slot } from './slot.ts';
import { createTabHost } from './tab-host.ts';
import { createTabWindows } from './tab-windows.ts';

/** The frame on the stage of the meeting, as one of those in it sees it. */
export function createStageSlot(options: SeatOptions, url: string): Slot {
  const { config, suffix, choices } = options;
  // The tab beside it may be at a sub-page of its own.
  let sub = choices().frame === 'meetingStage' ? choices().sub : undefined;
  const slot: Slot = createSlot({
    label: `Stage${suffix}`,
    title: `Action plan, stage${suffix}`,
    loading: `Loading the ${choices().frame === 'meetingStage' ? 'tab' : 'stage'}${suffix}…`,
    origin: new URL(config.tabUrl).origin,
    url: () => url,
    isKept: false,
    host: {
      ...createTabHost(
        { ...options, choices: () => ({ ...choices(), sub }) },
        {
          place: 'meetingStage',
          openSubPage: (to) => {
            sub = to;
            slot.open();
          },
        },
      ),
      windows: createTabWindows(options, (event, ...args) => slot.tell(event, ...args)),
    },
  });
  return slot;
}
