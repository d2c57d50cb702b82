import type { KeptPlan } from '../offline/kept-plans.ts';

/** What tells which plan a page opens. */
export interface SiteSigns {
  isInTeams: boolean;
  /** The site of the channel that the page stands in. */
  channelSite: string | null;
  /** The site that the address names. */
  asked: string | null;
  /** The plans that this person opened before, the last one first. */
  plans: readonly Pick<KeptPlan, 'site'>[];
  /** The site of the configuration. */
  home: string | null;
}

/**
 * The site whose plan is opened, or null where somebody has to choose. A channel's plan is that of its own site, whatever
 * the address says; beside a channel Teams leads to no site, so what was opened last counts.
 */
export function chooseSite({ isInTeams, channelSite, asked, plans, home }: SiteSigns): string | null {
  if (channelSite) return channelSite;
  if (asked && isSite(asked)) return asked;
  const [last] = plans;
  return isInTeams ? (last?.site ?? null) : (home ?? last?.site ?? null);
}

/** What `readSiteAddress` gives for a site, which the first screen has no room for. */
const isSite = (asked: string): boolean =>
  /^[a-z0-9-]+\.sharepoint\.com(:\/(sites|teams)\/[^\s:/\\?#%*<>|"&]+)?$/.test(asked);
