import type { Answer } from './answer.ts';
import { answerMeeting, type MeetingHost } from './meeting-answers.ts';
import { isRecord } from './message.ts';
import { refuse } from './refusal.ts';
import { answerWindows, type TabWindows } from './window-answers.ts';

/** What the page shows and does when the tab asks; `openLink` says whether the link was one that it opens. */
export interface TabHost extends MeetingHost {
  /** What `initialize` is answered: the place, the client, and the version and the capabilities that it has. */
  introduction(): readonly unknown[];
  /** Why a function may not be called; null where it may. */
  refusal(func: string): readonly unknown[] | null;
  /** Answers what nested authentication posts; null where there is none. */
  nestedAuth(data: unknown): Promise<readonly unknown[]> | null;
  context(): object;
  settings(): object;
  windows: TabWindows;
  starting(): void;
  loaded(): void;
  failed(reason: string): void;
  registered(event: string): void;
  /** The tab is done with what it wanted to do before it is set aside. */
  readyToUnload(): void;
  openSubPage(sub: string | undefined): void;
  openLink(link: string): boolean;
  shareLink(sub: string | undefined, label: string): void;
  /** Whether what was chosen on the tab's configuration page may be saved. */
  validity(isValid: boolean): void;
  /** Keeps what the configuration page gave; a sentence where it can't be kept. */
  keepSettings(settings: unknown): string | null;
  /** The configuration page has done with saving; `problem` says why it did not save. */
  saved(problem: string | null): void;
}

/**
 * The functions of teams-js that this host knows, by their names on the wire, each with the reply that teams-js 2.58
 * reads (internal/appHelpers.ts, internal/pagesHelpers.ts, public/pages).
 */
export function createAnswers(host: TabHost): ReadonlyMap<string, Answer> {
  return new Map([
    ...answerStarting(host),
    ...answerPages(host),
    ...answerSaving(host),
    ...answerMeeting(host),
    ...answerWindows(host.windows),
  ]);
}

function answerStarting(host: TabHost): [string, Answer][] {
  return [
    ['initialize', () => introduce(host)],
    ['nestedAppAuth.execute', (_args, data) => host.nestedAuth(data) ?? refuse('nestedAppAuth.execute')],
    ['getContext', () => [host.context()]],
    ['registerHandler', after(([event]) => host.registered(String(event)))],
    ['readyToUnload', after(() => host.readyToUnload())],
    ['appInitialization.appLoaded', after(() => host.loaded())],
    ['appInitialization.success', after(() => host.loaded(), [])],
    ['appInitialization.expectedFailure', after(() => host.loaded())],
    ['appInitialization.failure', after(([reason, message]) => host.failed(nameFailure(reason, message)))],
  ];
}

function answerPages(host: TabHost): [string, Answer][] {
  return [
    ['settings.getSettings', () => [host.settings()]],
    ['pages.navigateToApp', after(([target]) => host.openSubPage(readSubPage(target)), [true])],
    ['pages.currentApp.navigateTo', after(([target]) => host.openSubPage(readSubPage(target)), [null])],
    ['pages.currentApp.navigateToDefaultPage', after(() => host.openSubPage(undefined), [null])],
    ['shareDeepLink', after(([sub, label]) => host.shareLink(String(sub ?? '') || undefined, String(label ?? '')))],
    ['executeDeepLink', ([link]) => (host.openLink(String(link)) ? [true] : refuse('executeDeepLink', NO_LINK))],
  ];
}

function answerSaving(host: TabHost): [string, Answer][] {
  return [
    ['settings.setValidityState', after(([isValid]) => host.validity(isValid === true))],
    ['settings.setSettings', ([settings]) => keep(host, settings)],
    ['settings.save.success', after(() => host.saved(null))],
    ['settings.save.failure', after(([reason]) => host.saved(nameFailure(reason, undefined)))],
  ];
}

function keep(host: TabHost, settings: unknown): readonly unknown[] {
  const problem = host.keepSettings(settings);
  return problem === null ? [true] : refuse('settings.setSettings', problem);
}

const NO_LINK = 'This stand-in for Teams opens links to the tab itself and to http and https addresses only.';

function introduce(host: TabHost): readonly unknown[] {
  host.starting();
  return host.introduction();
}

function after(act: (args: readonly unknown[]) => void, reply?: readonly unknown[]): Answer {
  return (args) => {
    act(args);
    return reply;
  };
}

function readSubPage(target: unknown): string | undefined {
  const sub = isRecord(target) ? target['subPageId'] : undefined;
  return typeof sub === 'string' && sub !== '' ? sub : undefined;
}

function nameFailure(reason: unknown, message: unknown): string {
  return [reason, message].filter((part) => typeof part === 'string' && part !== '').join(': ') || 'no reason given';
}
