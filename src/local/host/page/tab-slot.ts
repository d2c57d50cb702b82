import { isOfMeeting, type Frame } from './choices.ts';
import type { FrameContext } from './legacy-context.ts';
import { kindOf } from './host-kind.ts';
import { deskOf } from './meeting-desk.ts';
import { createSaving } from './saving.ts';
import type { SeatOptions } from './seat-options.ts';
import { createShareHead } from './share-head.ts';
import { createSlot, type Slot, type SlotOptions } from './slot.ts';
import { createTabHost } from './tab-host.ts';
import { createTabWindows } from './tab-windows.ts';
import { addressOf, type KeptSettings } from './tab-settings.ts';

const NAMES: Readonly<Partial<Record<Frame, string>>> = { meeting: 'side panel', details: 'details' };
const CONTEXTS: Readonly<Partial<Record<Frame, FrameContext>>> = { meeting: 'sidePanel', settings: 'settings' };

/** The tab where somebody has it open. */
export function createTabSlot(options: SeatOptions, onProblem: (failure: unknown) => void): Slot {
  const { frame } = options.choices();
  if (frame === 'settings') return createAddingSlot(options);
  const desk = deskOf(options);
  const address = addressOf(options.config, options.choices());
  const head = desk && createShareHead(desk, { address, onProblem });
  const slot = createNamedSlot(options, head?.host);
  if (head) slot.element.prepend(head.element);
  return slot;
}

/** The tab's configuration page, with the button that Teams has below it. */
function createAddingSlot(options: SeatOptions): Slot {
  const saving = createSaving(options.config.tabUrl, { ask: () => slot.save(), done: (kept) => add(options, kept) });
  const slot = createNamedSlot(options, saving.host);
  slot.element.append(saving.element);
  return slot;
}

/** A tab is added where its configuration page was opened: in a channel, or at a meeting. */
function add({ choices, reopen }: SeatOptions, kept: KeptSettings): void {
  reopen({ frame: isOfMeeting(choices()) ? 'details' : 'content', sub: undefined, ...kept });
}

function createNamedSlot(options: SeatOptions, host: Partial<SlotOptions['host']> = {}): Slot {
  const { config, suffix, choices, reopen } = options;
  const { frame } = choices();
  const name = NAMES[frame];
  const slot: Slot = createSlot({
    label: `Tab${suffix}`,
    title: `Action plan${name ? `, ${name}` : ''}${suffix}`,
    loading: `Loading the tab${suffix}…`,
    origin: new URL(config.tabUrl).origin,
    url: () => addressOf(config, choices()),
    isKept: frame !== 'settings' && kindOf(choices().host).keepsTabs,
    host: {
      ...createTabHost(options, {
        place: CONTEXTS[frame] ?? 'content',
        openSubPage: (sub) => reopen({ sub }),
      }),
      windows: createTabWindows(options, (event, ...args) => slot.tell(event, ...args)),
      ...host,
    },
  });
  return slot;
}
