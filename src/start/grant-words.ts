import { GraphFailure } from '../graph/graph-failure.ts';
import type { Account } from '../store/account.ts';
import { LOCAL_TENANT, type GrantedSite, type GrantedSitesError } from './granted-sites.ts';
import type { GrantedApp, SiteGrant } from './site-grants.ts';

/** On which site, as whom, and how far it got: what the words are about. */
export interface GrantAttempt {
  url: string;
  account: Account | null;
  /** What was changed so far. */
  done: Step[];
  /** What was being changed; null before that. */
  doing: Step | null;
}

/** One thing to do about what an application may, or about the record. */
export type Step =
  { what: keyof (typeof GRANTING)['bot']; app: GrantedApp } | { what: keyof typeof RECORDING; app?: never };

const GRANTING = {
  bot: {
    make: 'let the bot read and write this site',
    raise: 'let the bot write this site, which it may only read',
    remove: 'take back what the bot may do on this site',
  },
  tab: {
    make: 'let the tab read and write this site, as whoever uses it may',
    raise: 'let the tab write this site, which it may only read',
    remove: 'take back what the tab may do on this site',
  },
};
const RECORDING = {
  'write record': 'record that the bot serves it',
  'remove record': 'record that the bot does not serve it',
};

const inWords = (step: Step): string => (step.app ? GRANTING[step.app.kind][step.what] : RECORDING[step.what]);

/** “let the bot read and write this site; and record that the bot serves it”; empty where there is nothing to do. */
export function stepsInWords(steps: readonly Step[]): string {
  const words = steps.map(inWords);
  const last = words.pop();
  return words.length > 0 ? `${words.join('; ')}; and ${last}` : (last ?? '');
}

/** What stands on the site now. */
export function grantsInWords(grants: readonly SiteGrant[]): string {
  if (grants.length === 0) return 'No application is granted this site.';
  const lines = grants.map(({ name, appId, roles }) => `  ${name || 'An application'} (${appId}): ${roles.join(', ')}`);
  return ['Applications that are granted this site:', ...lines].join('\n');
}

/** Whose team hears of the plan. */
export const groupInWords = (groupId: string | null): string =>
  groupId === null
    ? 'Group of its team: not known. A site without one is fine; where it has one, open the tab once in its team, or give --group.'
    : `Group of its team: ${groupId}`;

/** Where the record stands, and how a server without that file is told of it. */
export function recordInWords(all: readonly GrantedSite[], record: GrantedSite, file: string): string {
  const isOfHere = ({ tenant }: GrantedSite): boolean => (tenant === LOCAL_TENANT) === (record.tenant === LOCAL_TENANT);
  const sites = all.filter(isOfHere);
  return `Recorded in ${file} as “${record.key}”. A server that has this file serves the site within a minute; one that has not is told by this setting when it starts:\n\nAPM_SITES_JSON='${JSON.stringify({ sites })}'\n\n${NEXT}`;
}

const NEXT =
  'If the bot was added to the team before, it says hello there; if it was started again since, remove it from the team and add it again.';

/** What went wrong, and how to go on. */
export function failureInWords(failure: GrantedSitesError | GraphFailure, attempt: GrantAttempt): string {
  const { done, doing } = attempt;
  const words = failure instanceof GraphFailure ? reasonOf(failure, attempt) : failure.message;
  const mayBeDone = doing !== null && failure instanceof GraphFailure && failure.isOutcomeUnknown;
  const sofar = done.length > 0 ? `Done so far: ${stepsInWords(done)}.` : mayBeDone ? '' : 'Nothing was changed.';
  const open = mayBeDone ? `It may be done all the same: ${stepsInWords([doing])}.` : '';
  const again =
    done.length > 0 || mayBeDone ? 'To go on, run the same command again: it does only what is still missing.' : '';
  return [words, sofar, open, again].filter(Boolean).join(' ');
}

function reasonOf(failure: GraphFailure, { url, account }: GrantAttempt): string {
  const who = account?.userPrincipalName ?? 'This account';
  if (failure.status === 403)
    return `${who} may not say what applications may do on ${url}. A SharePoint administrator or an owner of the site can; and an administrator must have consented to Sites.FullControl.All for the app registration that you sign in to.`;
  if (failure.status === 401) return 'Microsoft 365 does not know this account, or the sign-in has ended.';
  if (failure.status === 404) return `There is no site at ${url}, or this account may not see it.`;
  if (failure.status === 429) return 'SharePoint is busy just now: wait a few minutes.';
  if (failure.isOutcomeUnknown) return `SharePoint did not answer (${failure.message}).`;
  return `SharePoint refused this, in its own words: “${failure.message}”.`;
}
