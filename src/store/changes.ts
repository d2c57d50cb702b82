import type { Board } from '../domain/board.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import { readOn, type Page } from '../graph/page.ts';
import { readBesideActions, readBoard } from './board.ts';
import { toBoardAction } from './rows/action-row.ts';
import { inPlanOrder, withoutTwins } from './rows/identical-rows.ts';
import type { ListItem, Site } from './site.ts';

const GONE = 410;
const WHOLE_READ_MS = 5 * 60_000;

/**
 * What a board has become: one delta on Plan actions, which every write touches, and the rest read again when that tells
 * of a change, and every five minutes. Answers the same board where nothing changed. @throws {GraphFailure}
 */
export async function readChanges(site: Site, board: Board): Promise<Board> {
  try {
    const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: board.deltaLink });
    const { value, deltaLink } = await readOn(site.graph, first);
    const isOld = site.now().getTime() - Date.parse(board.readAt) >= WHOLE_READ_MS;
    if (value.length === 0 && !isOld) return board;
    return {
      ...(await readBesideActions(site)),
      actions: value.length === 0 ? board.actions : apply(board, value),
      deltaLink: deltaLink ?? board.deltaLink,
      readAt: site.now().toISOString(),
    };
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === GONE) return readBoard(site);
    throw thrown;
  }
}

/** An item may come more than once in a delta, and the last word counts; a deleted one comes with its id alone. */
function apply(board: Board, items: readonly ListItem[]): Board['actions'] {
  const latest = new Map(items.map((item) => [item.id, item]));
  const untouched = board.actions.filter((action) => !latest.has(action.row.id));
  const touched = [...latest.values()].filter((item) => !item.deleted).map(toBoardAction);
  return inPlanOrder(withoutTwins([...untouched, ...touched]));
}
