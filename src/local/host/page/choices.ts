/** Teams' three themes, by the names that it sends to tabs. */
export const THEMES = ['default', 'dark', 'contrast'] as const;
/** A theme of Teams. */
export type Theme = (typeof THEMES)[number];

/**
 * Where in Teams the tab is shown: `FrameContexts` of teams-js, and the app's own page beside all teams (`personal`), whose
 * frame context is `content` too.
 */
export const FRAMES = ['content', 'sidePanel', 'meetingStage', 'personal', 'settings'] as const;
type Frame = (typeof FRAMES)[number];

/** What the person chose; it stands in the page's address. `as` is a user principal name, `sub` a sub-page's id. */
export interface Choices {
  theme: Theme;
  frame: Frame;
  as: string | undefined;
  sub: string | undefined;
  /** The channel's id; the team's first where there is none. */
  channel: string | undefined;
  /** What the tab was set to show when it was added, and what it was called. */
  content: string | undefined;
  tabName: string | undefined;
}

/** Reads the choices from an address's query; what it does not know falls back to Light and the channel's tab. */
export function readChoices(search: string): Choices {
  const query = new URLSearchParams(search);
  return {
    theme: readOneOf(THEMES, query.get('theme')),
    frame: readOneOf(FRAMES, query.get('frame')),
    as: query.get('as') || undefined,
    sub: query.get('sub') || undefined,
    channel: query.get('channel') || undefined,
    content: query.get('content') || undefined,
    tabName: query.get('tabName') || undefined,
  };
}

/** Reads a value of a fixed list; the list's first value stands for any other. */
export function readOneOf<T extends string>(list: readonly [T, ...T[]], value: string | null): T {
  return list.find((one) => one === value) ?? list[0];
}

/** Puts the choices into an address; other parts of it stay. */
export function writeChoices(address: string, choices: Choices): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(choices)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
