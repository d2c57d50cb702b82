import { writeChoices } from './choices.ts';
import { openLink } from './deep-link.ts';
import { refuseHere } from './gate.ts';
import { kindOf } from './host-kind.ts';
import { createLegacyContext, type FrameContext } from './legacy-context.ts';
import { deskOf } from './meeting-desk.ts';
import { NO_SAVING } from './saving.ts';
import type { SeatOptions } from './seat-options.ts';
import type { SlotOptions } from './slot.ts';
import { settingsOf } from './tab-settings.ts';

/** Answers what a frame of somebody's asks of Teams about itself and its place. */
export function createTabHost(
  options: SeatOptions,
  { place, openSubPage }: { place: FrameContext; openSubPage: (sub: string | undefined) => void },
): Omit<SlotOptions['host'], 'windows'> {
  const { config, nestedAuth, choices, person } = options;
  const sessionId = crypto.randomUUID();
  const kind = () => kindOf(choices().host);
  // A phone takes a dialog for a tab (`urlSubmitHelper` of teams-js's internal/dialogHelpers.ts).
  const told = (): FrameContext => (place === 'task' && kind().clientType === 'android' ? 'content' : place);
  return {
    // teams-js wants the runtime in the fourth place, after a version: only then does it offer nested authentication.
    introduction: () => [told(), kind().clientType, ...kind().introduce(choices().signIn !== 'off')],
    refusal: (func) => refuseHere(func, kind(), place),
    nestedAuth: (data) => {
      const { signIn, lasts } = choices();
      return signIn === 'off' ? null : nestedAuth.answer(data, { person: person(), signIn, lasts });
    },
    context: () =>
      createLegacyContext(config.place, { frameContext: told(), choices: choices(), person: person(), sessionId }),
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
