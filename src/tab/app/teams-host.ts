import { app, HostName, nestedAppAuth, pages } from '@microsoft/teams-js';
import type { Account } from '../../store/account.ts';
import type { Session } from '../plan/session.ts';
import { readAddress, writeAddress } from './address.ts';
import { canShareToStage, shareToStage, type Shared } from './teams-stage.ts';
import { whenIdle } from './when-idle.ts';

/** What Teams says of the place that the page stands in. */
export interface TeamsHost {
  theme: string;
  account: string | null;
  /** Who Teams says has it open. */
  person: Account | null;
  /** Whether Teams signs people in to a tab in it (nested app authentication). */
  nests: boolean;
  /** The action that a link into the tab names. */
  subPage: string | null;
  /** Where in Teams the page stands: a tab, or in a meeting its side panel, its stage, or its tab before and after it. */
  frame: 'tab' | 'sidePanel' | 'stage' | 'details';
  /** The meeting that the page stands in, a channel's or any other. */
  meeting: { id: string } | null;
  /** Whether {@link TeamsHost.shareToStage} would be let. */
  canShareToStage(): Promise<boolean>;
  /** Shows everybody in the meeting an address of the tab. Never throws. */
  shareToStage(address: string): Promise<Shared>;
  onTheme(follow: (theme: string) => void): void;
  ready(): void;
  /** True in Teams' dialog of adding a tab, which is shown the tab's configuration page. */
  isAddingTab: boolean;
  /** The channel that the page stands in, with the site of its own that it has; null in a meeting, a chat or beside all teams. */
  channel: TeamsChannel | null;
  /** What Teams saves of the configuration page when its button is pressed; null while nothing can be saved. */
  offer(settings: TabSettings | null): void;
  /**
   * Has the plan know the team of its own site's channel, and Teams set the page aside while its person is elsewhere. What it
   * answers with ends that.
   */
  attend(session: Session): () => void;
  /** Teams' own dialog with a link to a view of the tab; null in Outlook and Microsoft 365, which have none. */
  shareLink: ((subPage: string, label: string) => void) | null;
}

/** A channel of Teams. */
export interface TeamsChannel {
  id: string;
  name: string;
  /** `contoso.sharepoint.com:/sites/local-area`; null where Teams does not say. */
  site: string | null;
}

/** What Teams keeps of a tab that somebody adds. */
export interface TabSettings {
  /** Where the tab leads. */
  address: string;
  name: string;
  /** What tells this tab from others of the app. */
  entity: string;
}

/** Says hello to the host that frames the page. `localHost` is an origin that counts as Teams on this machine only. */
export async function meetTeams(localHost: string | null): Promise<TeamsHost> {
  await app.initialize(localHost ? [localHost] : []);
  const context = await app.getContext();
  app.notifyAppLoaded();
  let followTheme: (theme: string) => void = () => undefined;
  // Teams forgets it where it sets a page aside.
  const registerTheme = () => app.registerOnThemeChangeHandler((theme) => followTheme(theme));
  const onBack = (back: app.Context) => {
    registerTheme();
    followTheme(back.app.theme);
  };
  return {
    theme: context.app.theme,
    account: context.user?.userPrincipalName ?? null,
    person: personOf(context),
    nests: nestedAppAuth.isNAAChannelRecommended(),
    subPage: context.page.subPageId || null,
    frame: frameOf(context),
    meeting: context.meeting?.id ? { id: context.meeting.id } : null,
    canShareToStage,
    shareToStage,
    onTheme: (follow) => {
      followTheme = follow;
      registerTheme();
    },
    ready: () => app.notifySuccess(),
    isAddingTab: context.page.frameContext === 'settings',
    channel: channelOf(context),
    offer,
    attend: (session) => attend({ session, met: context, onBack }),
    shareLink: isTeams(context) ? (subPageId, subPageLabel) => pages.shareDeepLink({ subPageId, subPageLabel }) : null,
  };
}

/** In a meeting the page opens at the meeting, unless its address or a link into the tab says what else to show. */
export function openAtMeeting({ frame, subPage }: TeamsHost): void {
  const { search, pathname, hash } = location;
  // An address that somebody wrote for a meeting says even the plain view, which others leave out.
  if (frame === 'tab' || subPage || new URLSearchParams(search).has('view')) return;
  const next = writeAddress({ ...readAddress(search), view: 'meeting' }, search);
  history.replaceState(null, '', `${pathname}${next}${hash}`);
}

const isTeams = ({ app: { host } }: app.Context): boolean =>
  host.name === HostName.teams || host.name === HostName.teamsModern;

function personOf({ user }: app.Context): Account | null {
  const { id, userPrincipalName = user?.loginHint, displayName } = user ?? {};
  return id && userPrincipalName ? { id, userPrincipalName, displayName: displayName || userPrincipalName } : null;
}

function frameOf({ page, meeting }: app.Context): TeamsHost['frame'] {
  if (page.frameContext === 'sidePanel') return 'sidePanel';
  if (page.frameContext === 'meetingStage') return 'stage';
  return page.frameContext === 'content' && meeting?.id ? 'details' : 'tab';
}

function channelOf({ channel, sharePointSite }: app.Context): TeamsChannel | null {
  if (!channel) return null;
  const { teamSiteDomain: domain, teamSitePath: path } = sharePointSite ?? {};
  const site = domain && path ? `${domain}:${path.replace(/\/+$/, '')}` : null;
  return { id: channel.id, name: channel.displayName ?? '', site };
}

/** Fetched when the page has its first screen: nobody waits for it. */
function attend({ session, met, onBack }: Attending): () => void {
  const ended = new AbortController();
  const fetched = async () => {
    await whenIdle();
    const [{ keepGroup }, { letSetAside }] = await Promise.all([import('./keep-group.ts'), import('./set-aside.ts')]);
    if (ended.signal.aborted) return;
    if (mayBeSetAside(met)) letSetAside({ session, met, onBack });
    await keepGroup({ ...met, site: channelOf(met)?.site ?? null }, session, ended.signal);
  };
  // Without a network it is done at another opening.
  void fetched().catch(() => undefined);
  return () => ended.abort();
}

interface Attending {
  session: Session;
  met: app.Context;
  onBack(context: app.Context): void;
}

/** Never what others look at with its person, nor a dialog (Microsoft's "App suspension for your tab app"). */
const mayBeSetAside = ({ page }: app.Context): boolean =>
  page.frameContext === 'content' || page.frameContext === 'sidePanel';

function offer(settings: TabSettings | null): void {
  pages.config.registerOnSaveHandler((saving) => {
    if (!settings) return saving.notifyFailure();
    const { address, name, entity } = settings;
    const kept = { contentUrl: address, websiteUrl: address, suggestedDisplayName: name, entityId: entity };
    pages.config.setConfig(kept).then(
      () => saving.notifySuccess(),
      (failure: unknown) => saving.notifyFailure(String(failure)),
    );
  });
  pages.config.setValidityState(settings !== null);
}
