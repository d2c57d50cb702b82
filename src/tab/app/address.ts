/** How the plan is looked at. */
export type View = 'board' | 'plan' | 'dashboard' | 'meeting';

/** What the board's lanes are made of. */
export type Lanes = 'none' | 'priority' | 'focusArea';

/** What the address of the page keeps, so that it can be pinned, shared and gone back to. */
export interface Address {
  view: View;
  /** A sub-group's name, `null` for all, or {@link NO_GROUP}. */
  group: string | null;
  action: string | null;
  /** The key of the priority that is open instead of an action. */
  priority: string | null;
  find: string;
  /** A name as the Lead column writes it. */
  lead: string | null;
  /** Codes of the legend; empty for all. */
  status: readonly string[];
  /** What is shown only, by `Trait`; empty for everything. */
  only: readonly string[];
  /** The day since when something was said: "2026-11-01". */
  since: string | null;
  lanes: Lanes;
  /** The key of the review date that is read as it stood, and what it is compared with: another's key, or `today`. */
  review: string | null;
  against: string | null;
  /** The key of the meeting that is looked at, and whether it is shown large, for all. */
  meeting: string | null;
  stage: 'on' | null;
  /** The page of the settings that is open, or the step of setting the plan up. */
  settings: string | null;
  /** The step of bringing in a file, or `file` before one is chosen. */
  bring: string | null;
  /** What is set up about the page itself: the tab that Teams adds, or which plan is opened. */
  configure: 'tab' | 'plan' | null;
  /** The plan's site, where neither a channel nor the start decides: `contoso.sharepoint.com:/sites/local-area`. */
  site: string | null;
  as: string | null;
  theme: string | null;
}

/** Stands for the actions that no sub-group owns yet. No sub-group is called so. */
export const NO_GROUP = '-';

/** The views that there are, the plain one first. */
export const VIEWS: readonly View[] = ['board', 'plan', 'dashboard', 'meeting'];
const CONFIGURES = ['tab', 'plan'] as const;
const LANES: readonly Lanes[] = ['none', 'priority', 'focusArea'];
/** What the address does not say. */
const PLAIN: Partial<Record<keyof Address, string>> = { view: 'board', lanes: 'none' };

/** Reads the part of an address after the question mark. What no page of ours wrote counts as not said. */
export function readAddress(search: string): Address {
  const said = new URLSearchParams(search);
  const word = (name: string) => said.get(name) || null;
  const since = word('since');
  return {
    view: VIEWS.find((view) => view === word('view')) ?? 'board',
    group: word('group'),
    action: word('action'),
    priority: word('priority'),
    find: said.get('find') ?? '',
    lead: word('lead'),
    status: said.getAll('status').filter(Boolean),
    only: said.getAll('only').filter(Boolean),
    since: since && /^\d{4}-\d{2}-\d{2}$/.test(since) ? since : null,
    lanes: LANES.find((lanes) => lanes === word('lanes')) ?? 'none',
    review: word('review'),
    against: word('against'),
    meeting: word('meeting'),
    stage: word('stage') === 'on' ? 'on' : null,
    settings: word('settings'),
    bring: word('bring'),
    configure: CONFIGURES.find((one) => one === word('configure')) ?? null,
    site: word('site'),
    as: word('as'),
    theme: word('theme'),
  };
}

/** Writes it, leaving alone whatever else stood there. */
export function writeAddress(address: Address, search = ''): string {
  const said = new URLSearchParams(search);
  for (const [name, value] of Object.entries(address) as [keyof Address, string | readonly string[] | null][]) {
    said.delete(name);
    if (value === PLAIN[name]) continue;
    for (const one of typeof value === 'object' && value ? value : [value]) if (one) said.append(name, one);
  }
  const written = said.toString();
  return written === '' ? '' : `?${written}`;
}

/**
 * What a link into the tab carries as its `subPageId`: the address without who looks and how it is painted, which are the
 * reader's own.
 */
export const subPageOf = (address: Address): string =>
  writeAddress({ ...address, configure: null, as: null, theme: null }).slice(1);

/** The part of an address that a `subPageId` names: an address, or as links of before had it, the key of an action alone. */
export function readSubPage(subPage: string): Partial<Address> {
  if (!subPage.includes('=')) return { action: subPage };
  const { configure: _configure, as: _as, theme: _theme, ...rest } = readAddress(subPage);
  return rest;
}
