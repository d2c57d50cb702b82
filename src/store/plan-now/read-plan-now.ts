import type { Structure } from '../../domain/board.ts';
import type { ActionNow, PlanNow } from '../../domain/plan-now.ts';
import { actionsIn } from '../import/actions-in.ts';
import { placeKey } from '../import/import-decisions.ts';
import { importsIn, type RecordedImport } from '../import/import-record.ts';
import type { ImportSource } from '../import/import-source.ts';
import { readKeptFile, type KeptImport } from '../import/kept-file.ts';
import { isOfRun } from '../key.ts';
import { keyIn, numberOf, textOf } from '../rows/field.ts';
import { inPlanOrder, withoutTwins } from '../rows/identical-rows.ts';
import { toLegends, toReview, toStructure } from '../rows/plan-rows.ts';
import type { ListItem, Site } from '../site.ts';
import { nameOfPriority, toActionNow } from './action-now.ts';
import { filesOf, runsOf, type PlanFile } from './plan-files.ts';
import { readWholeLists, type WholeLists } from './whole-lists.ts';

/** The plan as it is today, and the file that it goes out in; null where none was kept: then it has the standard layout. */
export interface PlanAsItIs {
  now: PlanNow;
  source: ImportSource | null;
  /** The files that the plan came in, for a plan of several priorities. A report speaks of the actions of one. */
  files: PlanFile[];
}

/**
 * Reads the plan as it is, with the file that `run` names or else the newest. Where the plan came in several files, a report
 * in the layout of one has the actions of that one. @throws {PlanMissingError} @throws {GraphFailure}
 */
export async function readPlanNow(site: Site, run?: string): Promise<PlanAsItIs> {
  const lists = await readWholeLists(site);
  const imports = importsIn(lists.settings);
  const files = filesOf(imports);
  const chosen = files.find((file) => file.run === run) ?? files.at(-1);
  const record = imports.find((one) => one.run === chosen?.run);
  const kept = record ? await readKeptFile(site, record) : null;
  const now = toPlanNow(site, lists, { kept, isOwn: kept && record ? ownActions(imports, record, lists) : () => true });
  return { now, source: kept?.source ?? null, files };
}

interface Chosen {
  kept: KeptImport | null;
  isOwn: (item: ListItem) => boolean;
}

/** An action belongs to the file that its focus area has actions of; all do where there is one file. */
function ownActions(
  imports: readonly RecordedImport[],
  record: RecordedImport,
  { actions }: WholeLists,
): Chosen['isOwn'] {
  const others = filesOf(imports).filter(({ run }) => run !== record.run);
  const runs = runsOf(imports, record.run);
  const otherRuns = others.flatMap(({ run }) => runsOf(imports, run));
  const isIn = (some: readonly string[], { fields = {} }: ListItem): boolean =>
    some.some((one) => isOfRun(one, textOf(fields, 'ActionKey') ?? ''));
  const areas = new Set(actions.filter((item) => isIn(runs, item)).map(areaOf));
  return (item) => isIn(runs, item) || (!isIn(otherRuns, item) && (others.length === 0 || areas.has(areaOf(item))));
}

const areaOf = ({ fields = {} }: ListItem): string => textOf(fields, 'StructureKey') ?? '';

function toPlanNow(site: Site, lists: WholeLists, { kept, isOwn }: Chosen): PlanNow {
  const structure = inPlanOrder(withoutTwins(lists.structure.map(toStructure)));
  const reviews = inPlanOrder(withoutTwins(lists.reviews.map(toReview)));
  return {
    title: structure.find(({ kind }) => kind === 'plan')?.text || null,
    asAt: site.now().toISOString().slice(0, 10),
    openReview: reviews.find(({ state }) => state === 'open')?.label ?? null,
    reviews: reviews.filter(({ state }) => state !== 'open').map(({ label }) => label),
    legends: toLegends(lists.legends),
    priorities: structure
      .filter(({ kind }) => kind === 'priority')
      .map((row) => ({ text: nameOfPriority(row), vision: row.vision, overallStatus: row.overallStatus })),
    overallStatuses: kept ? statusesSince(kept, lists, structure) : [],
    actions: actionsNow({ ...lists, actions: lists.actions.filter(isOwn) }, kept, structure),
  };
}

function actionsNow(lists: WholeLists, kept: KeptImport | null, structure: readonly Structure[]): ActionNow[] {
  const imported = importedByKey(kept);
  const [ratings, updates, evidence] = [lists.ratings, lists.updates, lists.evidence].map(bySubject);
  const byKey = new Map(structure.map((row) => [row.key, row]));
  const reviews = new Map(withoutTwins(lists.reviews.map(toReview)).map((review) => [review.key, review]));
  let after: ActionNow['after'] = null;
  return onceInOrder(lists.actions).flatMap((item): ActionNow[] => {
    const key = textOf(item.fields ?? {}, 'ActionKey') ?? '';
    const rows = {
      ratings: ratings?.get(key) ?? [],
      updates: updates?.get(key) ?? [],
      evidence: evidence?.get(key) ?? [],
    };
    const own = toActionNow({ item, imported: imported.get(key) ?? null, structure: byKey, reviews, ...rows });
    if (!own) return [];
    const now = { ...own, after: own.source ? null : after };
    after = own.source ?? after;
    return [now];
  });
}

function onceInOrder(items: readonly ListItem[]): ListItem[] {
  const rows = items.map((item) => {
    const fields = item.fields ?? {};
    const key = keyIn(fields, 'ActionKey');
    return key ? { key, item, position: numberOf(fields, 'Position') ?? Number(item.id) } : null;
  });
  return inPlanOrder(withoutTwins(rows)).map(({ item }) => item);
}

/** The actions of the kept file by their keys. */
function importedByKey(kept: KeptImport | null) {
  const byPlace = new Map(kept && actionsIn(kept.plan).map((action) => [placeKey(action.source), action]));
  return new Map(kept?.actions.map(({ key, ...place }) => [key as string, byPlace.get(placeKey(place)) ?? null]));
}

function bySubject(items: readonly ListItem[]): Map<string, ListItem[]> {
  const bySubjects = new Map<string, ListItem[]>();
  for (const item of items) {
    const subject = textOf(item.fields ?? {}, 'SubjectKey') ?? '';
    bySubjects.set(subject, [...(bySubjects.get(subject) ?? []), item]);
  }
  return bySubjects;
}

/** Where a priority has another status than the file gave it, by the first of its actions that stands in the file. */
function statusesSince(
  { plan, actions }: KeptImport,
  lists: WholeLists,
  structure: readonly Structure[],
): PlanNow['overallStatuses'] {
  const keys = new Map(actions.map(({ key, ...place }) => [placeKey(place), key]));
  const areas = new Map(lists.actions.map((item) => [textOf(item.fields ?? {}, 'ActionKey'), areaOf(item)]));
  const byKey = new Map(structure.map((row) => [row.key, row]));
  return plan.priorities.flatMap(({ focusAreas, overallStatus }) => {
    const source = focusAreas.flatMap((area) => area.actions)[0]?.source;
    const area = byKey.get(areas.get(keys.get((source && placeKey(source)) ?? '') ?? '') ?? '');
    const code = byKey.get(area?.parentKey ?? '')?.overallStatus ?? null;
    return source && code !== null && code !== overallStatus ? [{ source, code }] : [];
  });
}
