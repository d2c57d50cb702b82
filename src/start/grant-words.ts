import { GraphFailure } from '../graph/graph-failure.ts';
import type { Account } from '../store/account.ts';
import type { GrantedSitesError } from './granted-sites.ts';
import type { SiteGrant } from './site-grants.ts';

/** On which site, as whom, and how far it got: what the words are about. */
export interface GrantAttempt {
  url: string;
  account: Account | null;
  /** What was being changed; null before that. */
  doing: 'grant' | 'record' | null;
  isRemoving: boolean;
}

/** What is to be done about the grant and the record; null where it is as it should be. */
export interface GrantSteps {
  grant: 'make' | 'raise' | 'remove' | null;
  record: 'write' | 'remove' | null;
}

const STEPS: Record<string, string> = {
  'grant make': 'let the bot read and write this site',
  'grant raise': 'let the bot write this site, which it may only read',
  'grant remove': 'take back what the bot may do on this site',
  'record write': 'record that the bot serves it',
  'record remove': 'record that the bot does not serve it',
};

/** “let the bot read and write this site, and record that the bot serves it”; empty where there is nothing to do. */
export const stepInWords = ({ grant, record }: GrantSteps): string =>
  [STEPS[`grant ${grant}`], STEPS[`record ${record}`]].filter(Boolean).join(', and ');

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

/** What follows. */
export const NEXT =
  'A bot that is running serves it within a minute. If the bot was added to the team before, it says hello there; if it was started again since, remove it from the team and add it again.';

/** What went wrong, and how to go on. */
export function failureInWords(failure: GrantedSitesError | GraphFailure, attempt: GrantAttempt): string {
  const again = 'To go on, run the same command again: it does only what is still missing.';
  if (!(failure instanceof GraphFailure))
    return `${failure.message}\n${attempt.doing === 'record' ? `The site’s grant is as you asked, and the record is not yet. ${again}` : 'Nothing was changed.'}`;
  const mayBeDone = attempt.doing !== null && failure.isOutcomeUnknown;
  if (attempt.doing === 'record') return `${reasonOf(failure, attempt)} ${again}`;
  return `${reasonOf(failure, attempt)} ${mayBeDone ? `It may be done all the same. ${again}` : 'Nothing was changed.'}`;
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
