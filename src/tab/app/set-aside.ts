import { app } from '@microsoft/teams-js';
import type { Session } from '../plan/session.ts';
import { readAddress, readSubPage, writeAddress } from './address.ts';

/** What coming back needs: the plan that is shown, and what Teams said when the page was opened. */
export interface Setting {
  session: Pick<Session, 'outbox' | 'owner'>;
  met: app.Context;
  /** Takes up what Teams says of the place now. */
  onBack(context: app.Context): void;
}

/** Teams waits for half a minute, and what is not sent by then is kept and sent later. */
const SENT_WITHIN_MS = 5000;

/**
 * Lets Teams set the page aside while its person is elsewhere, and bring it back as it was (Microsoft's "App suspension for
 * your tab app"). Where it is ended instead, it was asked to get ready all the same.
 */
export function letSetAside(setting: Setting): void {
  app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => goAside(setting));
  let shown: Shown = { contentUrl: openedWith(), subPage: setting.met.page.subPageId ?? '' };
  app.lifecycle.registerOnResumeHandler(({ contentUrl }) => {
    void comeBack(setting, contentUrl, shown).then((next) => (shown = next));
  });
}

interface Shown {
  contentUrl: string;
  subPage: string;
}

/** What the tab was set to show. The address of the page has gone on from there. */
const openedWith = (): string => performance.getEntriesByType('navigation')[0]?.name ?? location.href;

async function goAside({ session }: Setting): Promise<void> {
  // As a browser tells a page that it keeps for the way back.
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await Promise.race([session.outbox.flush(), new Promise((done) => setTimeout(done, SENT_WITHIN_MS))]);
}

async function comeBack(setting: Setting, contentUrl: URL, before: Shown): Promise<Shown> {
  const context = await app.getContext();
  const shown = { contentUrl: contentUrl.href, subPage: context.page.subPageId ?? '' };
  if (!isSamePlan(setting, context, contentUrl)) {
    // Another plan or another place is another page, which meets Teams anew.
    if (contentUrl.origin === location.origin) location.replace(contentUrl);
    else app.notifyFailure({ reason: app.FailedReason.Other });
    return shown;
  }
  if (shown.contentUrl !== before.contentUrl) show(contentUrl.search);
  if (shown.subPage && shown.subPage !== before.subPage) {
    show(writeAddress({ ...readAddress(location.search), ...readSubPage(shown.subPage) }, location.search));
  }
  setting.onBack(context);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await app.notifySuccess();
  return shown;
}

function isSamePlan({ session, met }: Setting, now: app.Context, contentUrl: URL): boolean {
  const { site } = readAddress(contentUrl.search);
  return (
    contentUrl.origin === location.origin &&
    (site === null || site.toLowerCase() === session.owner.site.toLowerCase()) &&
    placeOf(met) === placeOf(now)
  );
}

const placeOf = ({ user, page, channel, meeting, sharePointSite }: app.Context): string =>
  JSON.stringify([user?.id, page.frameContext, channel?.id, meeting?.id, sharePointSite?.teamSitePath]);

/** Shows another address of the page, which hears of it as of one that the browser goes back to. */
function show(search: string): void {
  history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
  dispatchEvent(new PopStateEvent('popstate'));
}
