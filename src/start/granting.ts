import type { Graph } from '../graph/client.ts';
import type { GrantRequest } from './grant-request.ts';
import { grantsInWords, groupInWords, NEXT, stepInWords, type GrantAttempt } from './grant-words.ts';
import { findGranted, keyFor, LOCAL_TENANT, writeGrantedSites, type GrantedSite } from './granted-sites.ts';
import {
  grantOf,
  groupOf,
  isEnough,
  isSiteOfGroup,
  makeGrant,
  readGrants,
  removeGrant,
  type FoundSite,
  type SiteGrant,
} from './site-grants.ts';

const say = (text: string): void => console.log(text);

/** The record, and the file it stands in. */
export interface Kept {
  file: string;
  sites: readonly GrantedSite[];
}

/** What was asked, how far it got, and what was recorded before. */
export interface Task {
  request: GrantRequest;
  attempt: GrantAttempt;
  kept: Kept;
}

/** Lets the bot write a site, and records it once that stands. @throws {GraphFailure} @throws {GrantedSitesError} */
export async function give(graph: Graph, site: FoundSite, { request, attempt, kept }: Task): Promise<number> {
  const grants = await readGrants(graph, site);
  const grant = grantOf(grants, request.app);
  const before = findGranted(kept.sites, attempt.url);
  const found = await findGroup(graph, site, { request, before });
  if (found.fault) {
    console.error(found.fault);
    return 1;
  }
  const record = recordOf(request, { before, groupId: found.groupId, sites: kept.sites });
  const steps = {
    grant: isEnough(grant) ? null : grant ? 'raise' : 'make',
    record: isSame(before, record) ? null : 'write',
  } as const;
  if (request.isDryRun) return dryRun(stepInWords(steps), { grants, groupId: found.groupId });
  if (steps.grant) {
    attempt.doing = 'grant';
    await makeGrant(graph, site, { app: request.app, grant });
  }
  attempt.doing = 'record';
  if (steps.record) await writeGrantedSites(kept.file, [...kept.sites.filter((one) => one !== before), record]);
  say(
    `${steps.grant || steps.record ? `Done: ${stepInWords(steps)}.` : 'Everything was there already: nothing was changed.'}\n`,
  );
  say(
    `${grantsInWords(await readGrants(graph, site))}\n${groupInWords(found.groupId)}\n\nRecorded in ${kept.file} as “${record.key}”. ${NEXT}`,
  );
  return 0;
}

/** What was said is held against Graph; what was recorded stays, since nothing may be found this time. */
async function findGroup(
  graph: Graph,
  site: FoundSite,
  { request, before }: { request: GrantRequest; before: GrantedSite | undefined },
): Promise<{ groupId: string | null; fault: string | null }> {
  const { groupId } = request;
  if (groupId === null) return { groupId: (await groupOf(graph, site)) ?? before?.groupId ?? null, fault: null };
  if (await isSiteOfGroup(graph, site, groupId)) return { groupId, fault: null };
  return { groupId, fault: `--group: this is not the site of the group ${groupId}. Nothing was changed.` };
}

function recordOf(
  { site, signing }: GrantRequest,
  {
    before,
    groupId,
    sites,
  }: { before: GrantedSite | undefined; groupId: string | null; sites: readonly GrantedSite[] },
): GrantedSite {
  const isLocal = signing.kind === 'local';
  const tenant = isLocal ? LOCAL_TENANT : signing.tenant;
  // One tenant may be written as its id or a domain of it: that is no change.
  const stays = before && (before.tenant === LOCAL_TENANT) === isLocal;
  const { key, url } = before ?? { key: keyFor(site.url, sites), url: site.url };
  return { key, url, groupId, tenant: stays ? before.tenant : tenant };
}

const isSame = (before: GrantedSite | undefined, record: GrantedSite): boolean =>
  before !== undefined && before.groupId === record.groupId && before.tenant === record.tenant;

function dryRun(what: string, { grants, groupId }: { grants: readonly SiteGrant[]; groupId: string | null }): number {
  say(`${grantsInWords(grants)}\n${groupInWords(groupId)}\n\n${what ? `To do: ${what}.` : 'Nothing is left to do.'}`);
  say('\nNothing was changed: this was a dry run.');
  return 0;
}

/** Takes both back. @throws {GraphFailure} @throws {GrantedSitesError} */
export async function take(graph: Graph, site: FoundSite, { request, attempt, kept }: Task): Promise<number> {
  const grants = await readGrants(graph, site);
  const grant = grantOf(grants, request.app);
  const record = findGranted(kept.sites, attempt.url);
  const steps = { grant: grant ? 'remove' : null, record: record ? 'remove' : null } as const;
  if (request.isDryRun) return dryRun(stepInWords(steps), { grants, groupId: record?.groupId ?? null });
  attempt.doing = 'grant';
  if (grant) await removeGrant(graph, site, grant);
  attempt.doing = 'record';
  if (record)
    await writeGrantedSites(
      kept.file,
      kept.sites.filter((one) => one !== record),
    );
  say(`${grant || record ? `Done: ${stepInWords(steps)}.` : 'There was nothing to take back.'}\n`);
  say(grantsInWords(await readGrants(graph, site)));
  return 0;
}
