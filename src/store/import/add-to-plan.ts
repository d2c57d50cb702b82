import { statusesOf, type Board } from '../../domain/board.ts';
import type { Legend, Plan } from '../../domain/plan.ts';
import { readBoard } from '../board.ts';
import { keysOfRun } from '../key.ts';
import type { Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import type { NewRow } from '../write-rows.ts';
import { besideOf, closedHere } from './beside.ts';
import { fingerprintOf, foldName, NO_DECISIONS } from './import-decisions.ts';
import { firstActions, writeOnce } from './import-plan.ts';
import { beginImport, changeRecord, importsIn, readSettings } from './import-record.ts';
import type { Imported, ImportOptions, OnProgress } from './import-source.ts';
import { keepFile } from './kept-file.ts';
import { matchPeople } from './match-people.ts';
import { planToRows, settingRows } from './plan-to-rows.ts';

/**
 * Writes another priority of a plan beside what is there. Review dates, statuses, people and sub-groups that the lists know
 * are shared; a status that means something else there is refused, for one code cannot mean two things on one board.
 * @throws {StoreError} @throws {PlanMissingError} @throws {GraphFailure}
 */
export async function addToPlan(
  site: Site,
  plan: Plan,
  { decisions = NO_DECISIONS, source }: ImportOptions = {},
  onProgress: OnProgress = () => undefined,
): Promise<Imported> {
  const board = await readBoard(site);
  checkLegends(board, plan.legends);
  const before = await readSettings(site);
  const run = importsIn(before).find(({ finishedOn }) => finishedOn === null);
  const around = besideOf(board, before, run?.run ?? '', run?.settings ?? []);
  const asked = {
    how: 'added' as const,
    name: source?.name ?? null,
    fingerprint: await fingerprintOf(plan, decisions),
    replaces: null,
    settings: settingRows(plan, around).map(({ fields }) => String(fields['Key'])),
  };
  const { begun, isFresh } = await beginImport(site, asked);
  const keyOf = keysOfRun(begun.run);
  const beside = besideOf(board, before, begun.run, begun.settings);
  const rows = await planToRows(plan, keyOf, decisions, beside);
  await writeOnce(site, { rows: actionsLast(rows), isFresh }, onProgress);
  await matchPeople(site, decisions);
  const kept = source ? await keepFile(site, begun, { source, plan, actions: await firstActions(plan, keyOf) }) : null;
  await changeRecord(site, begun, { finishedOn: site.now().toISOString(), folder: kept?.folder ?? null });
  return { keptFile: kept?.outcome ?? null, closedReviews: closedHere(plan, beside) };
}

/** People see an action as soon as it stands, so what is known of it stands before. */
export const actionsLast = (rows: readonly NewRow[]): NewRow[] => [
  ...rows.filter(({ list }) => list !== 'actions'),
  ...rows.filter(({ list }) => list === 'actions'),
];

function checkLegends(board: Board, legends: readonly Legend[]): void {
  for (const { level, statuses } of legends) {
    const known = new Map(statusesOf(board.legends, level).map((status) => [status.code, status]));
    const other = statuses.find(({ code, label, done, late }) => {
      const own = known.get(code);
      return own && (own.done !== done || own.late !== late || foldName(own.label) !== foldName(label));
    });
    if (!other) continue;
    const own = known.get(other.code)?.label;
    throw new StoreError(
      `“${other.code}” means “${other.label}” in this file and “${own}” in the plan that is there. Change the legend of the file, so that each code means one thing. Nothing was changed.`,
    );
  }
}
