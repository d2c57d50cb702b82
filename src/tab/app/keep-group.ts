import { ChannelType } from '@microsoft/teams-js';
import type { Session } from '../plan/session.ts';

/** What of Teams' context tells whose team the plan is. */
export interface TeamPlace {
  team?: { groupId?: string } | undefined;
  channel?: { membershipType?: string } | undefined;
  /** The site of the channel that the page stands in. */
  site: string | null;
}

type GroupKeeping = Pick<Session, 'board' | 'rights' | 'store' | 'owner'>;

/**
 * Writes the team's Microsoft 365 group into the plan's settings, once, where they name none: there is a plan by then, it is that
 * of the team's own site, and whoever has the page open may edit as far as is known. Where SharePoint refuses, somebody else's page
 * does it.
 */
export async function keepGroup(
  { team, channel, site }: TeamPlace,
  { board, rights, store, owner }: GroupKeeping,
  signal: AbortSignal,
): Promise<void> {
  const groupId = team?.groupId;
  // A private or shared channel has a site of its own, of fewer people than the team.
  const isTeams = channel !== undefined && (channel.membershipType ?? ChannelType.Regular) === ChannelType.Regular;
  if (!groupId || !isTeams || site?.toLowerCase() !== owner.site.toLowerCase()) return;
  await planIsThere(board, signal);
  if (signal.aborted || !rights.mayEdit()) return;
  await store.keepGroupId(groupId).catch(() => undefined);
}

function planIsThere({ state, subscribe }: GroupKeeping['board'], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!signal.aborted && !state().isChecked) return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    signal.addEventListener('abort', look, { once: true });
    look();
  });
}
