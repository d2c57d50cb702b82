import type { Answer } from './answer.ts';
import { isRecord } from './message.ts';
import { ERROR } from './refusal.ts';

/** What a frame may do with the stage of its meeting. */
export interface MeetingHost {
  /** Null in a frame that is of no running meeting. */
  meeting(): MeetingDesk | null;
  /** The tab's wish for Teams' own button that shares it; without an address that stays as it is. */
  setShareButton(wish: { isVisible: boolean; address: string | undefined }): void;
}

/** The stage as one participant may use it. */
export interface MeetingDesk {
  /** False for attendees: Teams lets organisers and presenters share. */
  mayPresent: boolean;
  isSharing(): boolean;
  /** Whether the stage takes the address: it is one of the tab's own. */
  takes(address: string): boolean;
  /** @throws {Error} what the host's server said */
  share(address: string): Promise<void>;
  stop(): Promise<void>;
}

/** The stage's functions, each with the error and the result that teams-js 2.58 hands on (public/meeting/meeting.ts). */
export function answerMeeting(host: MeetingHost): [string, Answer][] {
  return [
    ['meeting.shareAppContentToStage', ([address]) => share(host.meeting(), address)],
    ['meeting.stopSharingAppContentToStage', () => stop(host.meeting())],
    ['meeting.getAppContentStageSharingCapabilities', () => tell(host.meeting(), capabilitiesOf)],
    [
      'meeting.getAppContentStageSharingState',
      () => tell(host.meeting(), (desk) => ({ isAppSharing: desk.isSharing() })),
    ],
    ['meeting.appShareButton.setOptions', ([options]) => setShareButton(host, options)],
  ];
}

const capabilitiesOf = ({ mayPresent }: MeetingDesk): object => ({ doesAppHaveSharePermission: mayPresent });

async function share(desk: MeetingDesk | null, address: unknown): Promise<readonly unknown[]> {
  if (!desk) return NOT_HERE;
  if (!desk.mayPresent) return NOT_ALLOWED;
  if (typeof address !== 'string' || !desk.takes(address)) return NOT_OURS;
  return tried(desk.share(address));
}

async function stop(desk: MeetingDesk | null): Promise<readonly unknown[]> {
  if (!desk) return NOT_HERE;
  return desk.mayPresent ? tried(desk.stop()) : NOT_ALLOWED;
}

async function tried(act: Promise<void>): Promise<readonly unknown[]> {
  try {
    await act;
    return [null, true];
  } catch (failure) {
    return fail(ERROR.internal, String(failure));
  }
}

const tell = (desk: MeetingDesk | null, what: (desk: MeetingDesk) => object): readonly unknown[] =>
  desk ? [null, what(desk)] : NOT_HERE;

function setShareButton(host: MeetingHost, options: unknown): undefined {
  if (!isRecord(options)) return;
  const { isVisible, contentUrl } = options;
  const address = typeof contentUrl === 'string' && host.meeting()?.takes(contentUrl) ? contentUrl : undefined;
  host.setShareButton({ isVisible: isVisible === true, address });
}

const fail = (errorCode: number, message: string): readonly unknown[] => [{ errorCode, message }, null];
const NOT_HERE = fail(ERROR.notHere, 'This frame is of no running meeting.');
const NOT_ALLOWED = fail(ERROR.notAllowed, 'Attendees of a meeting share nothing.');
const NOT_OURS = fail(ERROR.wrongArguments, 'Only addresses of the domains that the app’s manifest names are shared.');
