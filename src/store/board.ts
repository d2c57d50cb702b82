import type { Board, BrokenRow } from '../domain/board.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { readItems } from './read-items.ts';
import { checkColumns } from './list-shape.ts';
import { textOf } from './rows/field.ts';
import { inPlanOrder, withoutTwins } from './rows/identical-rows.ts';
import { toLegends, toPerson, toReview, toStructure, toSubGroup } from './rows/plan-rows.ts';
import { sortActions, straysBeside } from './rows/stray-row.ts';
import { toPlanSettings } from './rows/setting-rows.ts';
import { HEAD_SETTING, IMPORT_FINISHED } from './setting.ts';
import { expandFields, itemsPath, listPath, type ListItem, type Site } from './site.ts';
import { PlanMissingError } from './store-error.ts';

/** What a board needs beside its actions; small lists, read whole. */
const BESIDE_ACTIONS = ['structure', 'legends', 'reviews', 'settings', 'people', 'subGroups'] as const;
const PAGE = 999;

/**
 * Reads everything that opening a board needs in one `$batch`; plans of more actions than fit a page follow in turn. The
 * actions come as the first round of a delta, so that no change can slip between the read and the first look for changes.
 * @throws {PlanMissingError} where the lists or the plan are not there. @throws {GraphFailure}
 */
export async function readBoard(site: Site): Promise<Board> {
  const answers = await sendBatch(site.graph, [
    actionsRequest(site),
    ...BESIDE_ACTIONS.map((list) => request(site, list)),
  ]);
  if ([...answers.values()].some((answer) => answer.status === 404)) throw new PlanMissingError('lists');
  const actions = await readItems(site, bodyOf<Page<ListItem>>(answers, 'actions'));
  if (!actions.deltaLink)
    throw new GraphFailure(0, 'noAnswer', 'The list of actions ended without a link for changes.');
  const beside = await toBeside(site, answers);
  await checkColumns(site, new Map([['actions', actions.value.filter(({ deleted }) => !deleted)]]));
  const sorted = sortActions(actions.value);
  return {
    ...beside,
    actions: inPlanOrder(sorted.actions),
    strays: [...beside.strays, ...sorted.strays],
    deltaLink: actions.deltaLink,
    readAt: site.now().toISOString(),
  };
}

/** What a board has beside its actions; of the strays, those of these lists. */
export type BesideActions = Omit<Board, 'actions' | 'deltaLink' | 'readAt'>;

/** Reads again all of the board but its actions, in one `$batch`. */
export async function readBesideActions(site: Site): Promise<BesideActions> {
  return toBeside(
    site,
    await sendBatch(
      site.graph,
      BESIDE_ACTIONS.map((list) => request(site, list)),
    ),
  );
}

function actionsRequest(site: Site): BatchRequest {
  const url = listPath(site, 'actions', `/items/delta?${expandFields('actions')}&$top=${PAGE}`);
  return { id: 'actions', method: 'GET', url };
}

const request = (site: Site, list: (typeof BESIDE_ACTIONS)[number]): BatchRequest => ({
  id: list,
  method: 'GET',
  url: `${itemsPath(site, list)}&$top=${PAGE}`,
});

async function toBeside(site: Site, answers: ReadonlyMap<string, BatchAnswer>): Promise<BesideActions> {
  const whole = async (list: (typeof BESIDE_ACTIONS)[number]) =>
    (await readItems(site, bodyOf<Page<ListItem>>(answers, list))).value;
  const lists = new Map<(typeof BESIDE_ACTIONS)[number], ListItem[]>();
  for (const list of BESIDE_ACTIONS) lists.set(list, await whole(list));
  await checkColumns(site, lists);
  const rowsOf = (list: (typeof BESIDE_ACTIONS)[number]) => lists.get(list) ?? [];
  const structure = inPlanOrder(withoutTwins(rowsOf('structure').map(toStructure)));
  const strays = straysBeside(lists);
  if (!isPlanIn(rowsOf('settings'), structure, strays)) throw new PlanMissingError('plan');
  return {
    title: structure.find(({ kind }) => kind === 'plan')?.text || null,
    heads: headsOf(rowsOf('settings')),
    legends: toLegends(rowsOf('legends')),
    reviews: inPlanOrder(withoutTwins(rowsOf('reviews').map(toReview))),
    structure,
    people: withoutTwins(rowsOf('people').map(toPerson)),
    subGroups: withoutTwins(rowsOf('subGroups').map(toSubGroup)),
    settings: toPlanSettings(rowsOf('settings')),
    strays,
  };
}

/**
 * Half an import is no plan yet: nobody should rate actions whose history is still on its way. A hand that broke the plan's
 * own row, or the setting that tells of the import's end, leaves a plan all the same.
 */
function isPlanIn(settings: readonly ListItem[], structure: Board['structure'], strays: readonly BrokenRow[]): boolean {
  const isLost = (list: BrokenRow['list']) => strays.some((stray) => stray.list === list);
  const isFinished = settings.some(({ fields }) => fields?.['Key'] === IMPORT_FINISHED);
  if (isFinished) return structure.length > 0 || isLost('structure');
  return isLost('settings') && structure.some(({ kind }) => kind === 'plan');
}

function headsOf(settings: readonly ListItem[]): Record<string, string> {
  const heads = settings.flatMap(({ fields = {} }): [string, string][] => {
    const key = textOf(fields, 'Key') ?? '';
    return key.startsWith(HEAD_SETTING) ? [[key.slice(HEAD_SETTING.length), textOf(fields, 'Value') ?? '']] : [];
  });
  return Object.fromEntries(heads);
}
