import type { Graph } from '../graph/client.ts';
import type { GrantRequest } from './grant-request.ts';
import {
  grantsInWords,
  groupInWords,
  recordInWords,
  stepsInWords,
  type GrantAttempt,
  type Step,
} from './grant-words.ts';
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
  type GrantedApp,
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

/** Lets applications write a site, and records it once the bot may. @throws {GraphFailure} @throws {GrantedSitesError} */
export async function give(graph: Graph, site: FoundSite, { request, attempt, kept }: Task): Promise<number> {
  const grants = await readGrants(graph, site);
  const before = findGranted(kept.sites, attempt.url);
  const found = await findGroup(graph, site, { request, before });
  if (found.fault) {
    console.error(found.fault);
    return 1;
  }
  const record = recordOf(request, { before, groupId: found.groupId, sites: kept.sites });
  const sites =
    record && !isSame(before, record) ? [...kept.sites.filter((one) => one !== before), record] : kept.sites;
  const steps = [
    ...grantingSteps(request, grants),
    ...(sites === kept.sites ? [] : [{ what: 'write record' } as const]),
  ];
  if (request.isDryRun) return dryRun(steps, { grants, groupId: found.groupId });
  await carryOut(steps, attempt, {
    grant: (app) => makeGrant(graph, site, { app, grant: grantOf(grants, app) }),
    record: () => writeGrantedSites(kept.file, sites),
  });
  const nothing = 'Everything was there already: nothing was changed.';
  say(`${steps.length > 0 ? `Done: ${stepsInWords(steps)}.` : nothing}\n`);
  say(`${grantsInWords(await readGrants(graph, site))}\n${groupInWords(found.groupId)}\n`);
  if (record) say(recordInWords(sites, record, kept.file));
  return 0;
}

function grantingSteps({ apps }: GrantRequest, grants: readonly SiteGrant[]): Step[] {
  return apps.flatMap((app): Step[] => {
    const grant = grantOf(grants, app);
    return isEnough(grant) ? [] : [{ what: grant ? 'raise' : 'make', app }];
  });
}

/** One after the other, so that what failed is known and what was done is told. */
async function carryOut(
  steps: readonly Step[],
  attempt: GrantAttempt,
  how: { grant(app: GrantedApp): Promise<void>; record(): Promise<void> },
): Promise<void> {
  for (const step of steps) {
    attempt.doing = step;
    await (step.app ? how.grant(step.app) : how.record());
    attempt.done.push(step);
  }
  attempt.doing = null;
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

/** Null where it is not about the bot, which the record is of. */
function recordOf(
  { site, signing, apps }: GrantRequest,
  {
    before,
    groupId,
    sites,
  }: { before: GrantedSite | undefined; groupId: string | null; sites: readonly GrantedSite[] },
): GrantedSite | null {
  if (!apps.some(({ kind }) => kind === 'bot')) return null;
  const isLocal = signing.kind === 'local';
  const tenant = isLocal ? LOCAL_TENANT : signing.tenant;
  // One tenant may be written as its id or a domain of it: that is no change.
  const stays = before && (before.tenant === LOCAL_TENANT) === isLocal;
  const { key, url } = before ?? { key: keyFor(site.url, sites), url: site.url };
  return { key, url, groupId, tenant: stays ? before.tenant : tenant };
}

const isSame = (before: GrantedSite | undefined, record: GrantedSite): boolean =>
  before !== undefined && before.groupId === record.groupId && before.tenant === record.tenant;

function dryRun(
  steps: readonly Step[],
  { grants, groupId }: { grants: readonly SiteGrant[]; groupId: string | null },
): number {
  const what = stepsInWords(steps);
  say(`${grantsInWords(grants)}\n${groupInWords(groupId)}\n\n${what ? `To do: ${what}.` : 'Nothing is left to do.'}`);
  say('\nNothing was changed: this was a dry run.');
  return 0;
}

/** Takes all of it back. @throws {GraphFailure} @throws {GrantedSitesError} */
export async function take(graph: Graph, site: FoundSite, { request, attempt, kept }: Task): Promise<number> {
  const grants = await readGrants(graph, site);
  const { apps } = request;
  const isAboutBot = apps.some(({ kind }) => kind === 'bot');
  const record = isAboutBot ? findGranted(kept.sites, attempt.url) : undefined;
  const steps: Step[] = [
    ...apps.flatMap((app): Step[] => (grantOf(grants, app) ? [{ what: 'remove', app }] : [])),
    ...(record ? [{ what: 'remove record' } as const] : []),
  ];
  if (request.isDryRun) return dryRun(steps, { grants, groupId: record?.groupId ?? null });
  const left = kept.sites.filter((one) => one !== record);
  await carryOut(steps, attempt, {
    grant: async (app) => {
      const grant = grantOf(grants, app);
      if (grant) await removeGrant(graph, site, grant);
    },
    record: () => writeGrantedSites(kept.file, left),
  });
  say(`${steps.length > 0 ? `Done: ${stepsInWords(steps)}.` : 'There was nothing to take back.'}\n`);
  say(grantsInWords(await readGrants(graph, site)));
  return 0;
}
