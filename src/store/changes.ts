import { statusesOf, type Board, type BoardAction } from '../domain/board.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { readItems } from './read-items.ts';
import { readBesideActions, readBoard } from './board.ts';
import { toBoardAction } from './rows/action-row.ts';
import { inPlanOrder } from './rows/identical-rows.ts';
import { sortActions } from './rows/stray-row.ts';
import type { ListItem, Site } from './site.ts';

const READ_ANEW = [404, 410];
const WHOLE_READ_MS = 5 * 60_000;

/** How changes are looked for. */
export interface Looking {
  /** False keeps a look to one resource unit while nothing changes: what stands beside the actions may grow old. */
  mayReadBeside?: boolean;
  /** True in a meeting, where twenty would read it in the same minute: each in its own of ten to twenty. */
  isAmongMany?: boolean;
}

/**
 * What a board has become: one delta on Plan actions, which every write touches, for one resource unit. The rest, for twelve,
 * is read again where a changed action names something that the board does not know, and every five minutes. Answers the
 * same board where nothing changed. A link that Graph no longer knows (410), or whose list was made anew (404), means
 * reading all of it. @throws {GraphFailure} @throws {PlanMissingError}
 */
export async function readChanges(
  site: Site,
  board: Board,
  { mayReadBeside = true, isAmongMany = false }: Looking = {},
): Promise<Board> {
  try {
    const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: board.deltaLink });
    const { value: touched, deltaLink } = await readItems(site, first);
    const wholeAfter = WHOLE_READ_MS * (isAmongMany ? 2 + 2 * site.lot : 1);
    const isOld = mayReadBeside && site.now().getTime() - Date.parse(board.readAt) >= wholeAfter;
    if (touched.length === 0 && !isOld) return board;
    if (touchesTwins(board, touched)) return await readBoard(site);
    const followed: Board = { ...board, ...apply(board, touched), deltaLink: deltaLink ?? board.deltaLink };
    if (!isOld && isAllKnown(board, touched)) return followed;
    const beside = await readBesideActions(site);
    const strays = [...beside.strays, ...followed.strays.filter(({ list }) => list === 'actions')];
    return { ...followed, ...beside, strays, readAt: site.now().toISOString() };
  } catch (thrown) {
    if (thrown instanceof GraphFailure && READ_ANEW.includes(thrown.status)) return readBoard(site);
    throw thrown;
  }
}

/** A deleted item comes with its id alone. */
function apply(board: Board, touched: readonly ListItem[]): Pick<Board, 'actions' | 'strays'> {
  if (touched.length === 0) return board;
  const ids = new Set(touched.map(({ id }) => id));
  const { actions, strays } = sortActions(
    touched,
    board.actions.filter(({ row }) => !ids.has(row.id)),
  );
  const others = board.strays.filter(({ list, row }) => list !== 'actions' || !ids.has(row.id));
  return { actions: inPlanOrder(actions), strays: [...others, ...strays] };
}

/** Of rows with one key the board has one, so where any of them changed it cannot tell what the others say now. */
function touchesTwins({ actions, strays }: Board, touched: readonly ListItem[]): boolean {
  const twins = strays.filter(({ fault }) => fault === 'same key');
  if (twins.length === 0) return false;
  const keys = new Set(twins.map(({ key }) => key));
  const rows = [...twins, ...actions.filter(({ key }) => keys.has(key))];
  const ids = new Set(rows.map(({ row }) => row.id));
  return touched.some(({ id }) => ids.has(id));
}

const actionsIn = (items: readonly ListItem[]): (BoardAction | null)[] =>
  items.filter((item) => !item.deleted).map(toBoardAction);

/** Whether the board has the focus area, sub-group and rating that each of these actions names: then no other list need be read. */
function isAllKnown({ structure, subGroups, legends }: Board, touched: readonly ListItem[]): boolean {
  const areas = new Set(structure.map(({ key }) => key));
  const groups = new Set(subGroups.map(({ name }) => name));
  const codes = new Set(statusesOf(legends, 'action').map(({ code }) => code));
  return actionsIn(touched).every(
    (action) =>
      !action ||
      (areas.has(action.structureKey) &&
        (action.subGroup === null || groups.has(action.subGroup)) &&
        (action.rating === null || codes.has(action.rating))),
  );
}
