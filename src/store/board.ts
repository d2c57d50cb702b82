import type { Board } from '../domain/board.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import { readOn, type Page } from '../graph/page.ts';
import { textOf } from './rows/field.ts';
import { inPlanOrder, withoutTwins } from './rows/identical-rows.ts';
import { toBoardAction } from './rows/action-row.ts';
import { toLegends, toPerson, toReview, toStructure, toSubGroup } from './rows/plan-rows.ts';
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
  const actions = await readOn(site.graph, bodyOf<Page<ListItem>>(answers, 'actions'));
  if (!actions.deltaLink)
    throw new GraphFailure(0, 'noAnswer', 'The list of actions ended without a link for changes.');
  const beside = await toBeside(site, answers);
  return {
    ...beside,
    actions: inPlanOrder(withoutTwins(actions.value.filter((item) => !item.deleted).map(toBoardAction))),
    deltaLink: actions.deltaLink,
    readAt: site.now().toISOString(),
  };
}

/** Reads again all of the board but its actions, in one `$batch`. */
export async function readBesideActions(site: Site): Promise<Omit<Board, 'actions' | 'deltaLink' | 'readAt'>> {
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

async function toBeside(site: Site, answers: ReadonlyMap<string, BatchAnswer>) {
  const whole = async (list: (typeof BESIDE_ACTIONS)[number]) =>
    (await readOn(site.graph, bodyOf<Page<ListItem>>(answers, list))).value;
  const settings = await whole('settings');
  const structure = inPlanOrder(withoutTwins((await whole('structure')).map(toStructure)));
  const plan = structure.find((row) => row.kind === 'plan');
  // Half an import is no plan yet: nobody should rate actions whose history is still on its way.
  if (!plan || !settings.some(({ fields }) => fields?.['Key'] === IMPORT_FINISHED)) throw new PlanMissingError('plan');
  return {
    title: plan.text || null,
    heads: headsOf(settings),
    legends: toLegends(await whole('legends')),
    reviews: inPlanOrder(withoutTwins((await whole('reviews')).map(toReview))),
    structure,
    people: withoutTwins((await whole('people')).map(toPerson)),
    subGroups: withoutTwins((await whole('subGroups')).map(toSubGroup)),
  };
}

function headsOf(settings: readonly ListItem[]): Record<string, string> {
  const heads = settings.flatMap(({ fields = {} }): [string, string][] => {
    const key = textOf(fields, 'Key') ?? '';
    return key.startsWith(HEAD_SETTING) ? [[key.slice(HEAD_SETTING.length), textOf(fields, 'Value') ?? '']] : [];
  });
  return Object.fromEntries(heads);
}
