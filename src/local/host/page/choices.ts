/** Teams' three themes, by the names that it sends to tabs. */
export const THEMES = ['default', 'dark', 'contrast'] as const;
/** A theme of Teams. */
export type Theme = (typeof THEMES)[number];

/**
 * Where in Teams the tab is shown: in a channel, at a meeting before and after it, in the meeting beside its stage, on the
 * stage alone, beside all teams, and in the dialog that adds it.
 */
export const FRAMES = ['content', 'details', 'meeting', 'meetingStage', 'personal', 'settings'] as const;
/** One of those places. */
export type Frame = (typeof FRAMES)[number];

/** What shows the tab: Teams in a browser, one of before, or on a phone, and the other hosts of apps for Teams. */
export const HOSTS = ['teams', 'older', 'mobile', 'outlook', 'm365'] as const;
/** One of those. */
export type HostName = (typeof HOSTS)[number];

/**
 * What comes of asking Teams for a token: no Teams of this kind (off); all that is asked for is granted (on), has to be
 * consented to first (consent), or only by an administrator (admin); conditional access refuses (refused), or wants people
 * to sign in again (expired), or to prove who they are once Graph has challenged the tab (claims).
 */
export const SIGN_INS = ['off', 'on', 'consent', 'admin', 'refused', 'expired', 'claims'] as const;
/** One of those. */
export type SignIn = (typeof SIGN_INS)[number];

/** What a second participant has open: the stage without the side panel beside it, as most people in a meeting, or more. */
export const ALSO_IN = ['meetingStage', 'meeting', 'details', 'content'] as const satisfies readonly Frame[];

/** Stands for the channel of a meeting that belongs to none. */
export const NO_CHANNEL = '-';

/** What the person chose; it stands in the page's address. `as` is a user principal name, `sub` a sub-page's id. */
export interface Choices {
  host: HostName;
  theme: Theme;
  frame: Frame;
  as: string | undefined;
  sub: string | undefined;
  /** The channel's id or {@link NO_CHANNEL}; the team's first where there is none. */
  channel: string | undefined;
  /** What the tab was set to show when it was added, and what it was called. */
  content: string | undefined;
  tabName: string | undefined;
  signIn: SignIn;
  /** For how many seconds a token is good. */
  lasts: number | undefined;
  /** A second participant, and what they have open. */
  also: string | undefined;
  alsoIn: (typeof ALSO_IN)[number] | undefined;
}

/** Reads the choices from an address's query; what it does not know falls back to Light and the channel's tab. */
export function readChoices(search: string): Choices {
  const query = new URLSearchParams(search);
  const frame = query.get('frame');
  return {
    host: readOneOf(HOSTS, query.get('host')),
    theme: readOneOf(THEMES, query.get('theme')),
    // The side panel is where the tab is in a meeting.
    frame: readOneOf(FRAMES, frame === 'sidePanel' ? 'meeting' : frame),
    as: query.get('as') || undefined,
    sub: query.get('sub') || undefined,
    channel: query.get('channel') || undefined,
    content: query.get('content') || undefined,
    tabName: query.get('tabName') || undefined,
    signIn: readOneOf(SIGN_INS, query.get('signIn')),
    lasts: readSeconds(query.get('lasts')),
    also: query.get('also') || undefined,
    alsoIn: ALSO_IN.find((one) => one === query.get('alsoIn')),
  };
}

/** Reads a value of a fixed list; the list's first value stands for any other. */
export function readOneOf<T extends string>(list: readonly [T, ...T[]], value: string | null): T {
  return list.find((one) => one === value) ?? list[0];
}

function readSeconds(value: string | null): number | undefined {
  return value !== null && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}

/** Puts the choices into an address; other parts of it stay. */
export function writeChoices(address: string, choices: Choices): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(choices)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** The same place as the second participant has it. */
export function choicesOfOther(choices: Choices, as: string): Choices {
  const frame = choices.alsoIn ?? alsoInFor(choices.frame);
  return { ...choices, frame, as, sub: undefined, also: undefined, alsoIn: undefined };
}

function alsoInFor(frame: Frame): (typeof ALSO_IN)[number] {
  if (frame === 'meeting' || frame === 'meetingStage') return 'meetingStage';
  return frame === 'details' ? 'details' : 'content';
}

/** True where the tab belongs to a meeting. */
export const isOfMeeting = ({ frame, channel }: Choices): boolean =>
  frame === 'details' || isInMeeting(frame) || (frame === 'settings' && channel === NO_CHANNEL);

/** True while the meeting runs and one is in it. */
export const isInMeeting = (frame: Frame): boolean => frame === 'meeting' || frame === 'meetingStage';

/** False beside all teams and in a meeting of no channel. */
export const isOfChannel = (choices: Choices): boolean =>
  choices.frame !== 'personal' && !(isOfMeeting(choices) && choices.channel === NO_CHANNEL);
