import { writeChoices } from './choices.ts';
import { openLink } from './deep-link.ts';
import { createLegacyContext, type FrameContext } from './legacy-context.ts';
import { deskOf } from './meeting-desk.ts';
import { NO_SAVING } from './saving.ts';
import { createRuntime } from './runtime.ts';
import type { SeatOptions } from './seat-options.ts';
import type { SlotOptions } from './slot.ts';
import { settingsOf } from './tab-settings.ts';

/** Answers what a frame of somebody's asks of Teams about itself and its place. */
export function createTabHost(
  options: SeatOptions,
  { frameContext, openSubPage }: { frameContext: FrameContext; openSubPage: (sub: string | undefined) => void },
): SlotOptions['host'] {
  const { config, nestedAuth, choices, person } = options;
  const sessionId = crypto.randomUUID();
  return {
    frame: () => frameContext,
    runtime: () => createRuntime({ hasNestedAuth: choices().signIn !== 'off' }),
    nestedAuth: (data) => {
      const { signIn, lasts } = choices();
      return signIn === 'off' ? null : nestedAuth.answer(data, { person: person(), signIn, lasts });
    },
    context: () => createLegacyContext(config.place, { frameContext, choices: choices(), person: person(), sessionId }),
    settings: () => settingsOf(config, choices()),
    openSubPage,
    openLink: (link) => openLink(link, openSubPage),
    // Teams has a dialog for it; a browser's own will do here.
    shareLink: (sub, label) => {
      prompt(`Link to ${label}`, writeChoices(location.href, { ...choices(), sub }));
    },
    meeting: () => deskOf(options),
    setShareButton: () => undefined,
    ...NO_SAVING,
  };
}
