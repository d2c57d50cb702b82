import type { Frame, HostName } from './choices.ts';
import { ERROR } from './refusal.ts';

/** What one kind of host is, as far as a tab can tell. */
export interface HostKind {
  /** By the names of teams-js's `HostName` and `HostClientType`. */
  name: 'Teams' | 'Outlook' | 'Office';
  clientType: 'web' | 'android';
  /** What else there is in it. */
  elsewhere: string;
  /** Where it shows the tab; the first is where somebody comes who asks for another place. */
  frames: readonly [Frame, ...Frame[]];
  /** Whether it sets a tab aside. */
  keepsTabs: boolean;
  /** Functions that it does not have, by how their names begin, and the code of teams-js's `ErrorCode` that it says so with. */
  lacks: readonly string[];
  lacking: number;
  /** What it answers to `initialize` after the place and the type of the client. */
  introduce(hasNestedAuth: boolean): readonly string[];
}

/** The newest version of teams-js that the host says it knows. */
const NEW = '2.0.1';
/** Below 2.1.1 teams-js takes no phone for one that signs people in (`mapTeamsVersionToSupportedCapabilities`). */
const PHONE = '2.0.8';

const ALL: HostKind['frames'] = ['content', 'details', 'meeting', 'meetingStage', 'personal', 'settings'];
const CARDS = { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } };
const DIALOG = { url: { parentCommunication: {} }, update: {} };
const OF_TEAMS = ['meeting.', 'settings.setSettings', 'settings.setValidityState', 'settings.save', 'shareDeepLink'];

/**
 * The kinds. What they support is read by `isSupported()` of each capability (`IRuntimeV1` to `V4` in teams-js's
 * public/runtime.ts); a host that says nothing of it is taken for a Teams of before, with what that had.
 */
const KINDS: Readonly<Record<HostName, HostKind>> = {
  teams: {
    name: 'Teams',
    clientType: 'web',
    elsewhere: 'Chat',
    frames: ALL,
    keepsTabs: true,
    lacks: [],
    lacking: ERROR.tooOld,
    introduce: (hasNestedAuth) => [NEW, newRuntime({ dialog: DIALOG, teamsCore: {} }, hasNestedAuth)],
  },
  older: {
    name: 'Teams',
    clientType: 'web',
    elsewhere: 'Chat',
    frames: ALL,
    keepsTabs: false,
    lacks: ['meeting.', 'pages.', 'people.', 'tasks.', 'nestedAppAuth.', 'readyToUnload'],
    lacking: ERROR.tooOld,
    // The first runtime, whose version some hosts say as text.
    introduce: () => ['1.9.0', JSON.stringify({ apiVersion: '1', supports: { pages: { config: {} } } })],
  },
  mobile: {
    name: 'Teams',
    clientType: 'android',
    elsewhere: 'Chat',
    frames: ['content', 'details', 'meeting', 'meetingStage', 'personal'],
    keepsTabs: false,
    lacks: [
      'meeting.shareAppContentToStage',
      'meeting.stopSharing',
      'meeting.appShareButton',
      'meeting.getAppContentStage',
      'pages.',
    ],
    lacking: ERROR.notOnThisClient,
    introduce: (hasNestedAuth) => (hasNestedAuth ? [PHONE, phoneRuntime()] : [PHONE]),
  },
  outlook: {
    name: 'Outlook',
    clientType: 'web',
    elsewhere: 'Mail',
    frames: ['personal'],
    keepsTabs: false,
    lacks: OF_TEAMS,
    lacking: ERROR.notOnThisClient,
    introduce: (hasNestedAuth) => [NEW, newRuntime({ dialog: DIALOG, mail: {}, calendar: {} }, hasNestedAuth)],
  },
  m365: {
    name: 'Office',
    clientType: 'web',
    elsewhere: 'Home',
    frames: ['personal'],
    keepsTabs: false,
    lacks: OF_TEAMS,
    lacking: ERROR.notOnThisClient,
    introduce: (hasNestedAuth) => [NEW, newRuntime({ dialog: DIALOG }, hasNestedAuth)],
  },
};

/** The kind of that name. */
export const kindOf = (host: HostName): HostKind => KINDS[host];

/** A place where that host shows the tab. */
export function fitFrame(host: HostName, frame: Frame): Frame {
  const { frames } = kindOf(host);
  return frames.includes(frame) ? frame : frames[0];
}

function newRuntime(supports: object, hasNestedAuth: boolean): string {
  return JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: CARDS,
    isLegacyTeams: false,
    isNAAChannelRecommended: hasNestedAuth,
    supports: {
      app: { notifySuccessResponse: {} },
      pages: { currentApp: {}, config: {} },
      people: {},
      ...supports,
      // teams-js makes the bridge where this is named.
      ...(hasNestedAuth ? { nestedAppAuth: {} } : {}),
    },
  });
}

/** A phone's own bridge stands in its native window, which a browser has none of: so here the runtime is told. */
function phoneRuntime(): string {
  const supports = { dialog: DIALOG, people: {}, pages: { config: {} }, teamsCore: {}, nestedAppAuth: {} };
  return JSON.stringify({ apiVersion: 4, hostVersionsInfo: CARDS, isLegacyTeams: true, supports });
}
