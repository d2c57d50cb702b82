import { DEFAULT_LEGENDS } from '../../domain/default-legend.ts';
import { NOTHING_BESIDE } from '../import/beside.ts';
import { isPlanThere } from '../import/import-plan.ts';
import { importsIn, readSettings } from '../import/import-record.ts';
import { legendRows, structureRow } from '../import/plan-to-rows.ts';
import { settingRow } from '../import/setting-row.ts';
import { keyFrom } from '../key.ts';
import { IMPORT_FINISHED } from '../setting.ts';
import type { Site } from '../site.ts';
import { InvalidChangeError, StoreError } from '../store-error.ts';
import { ensureRows } from '../write-rows.ts';

/**
 * Begins a plan without a file: its title, one priority, and the legends that most plans have. Keys are the same for everybody,
 * so that two who begin at once begin one plan, and one that was cut off goes on. About 45 resource units.
 * @throws {InvalidChangeError} @throws {StoreError} where a plan is there, or on its way
 */
export async function startEmptyPlan(site: Site, title: string): Promise<void> {
  const text = title.trim();
  if (text === '') throw new InvalidChangeError('A plan needs a title. Nothing was made yet.');
  if (await isPlanThere(site)) throw new StoreError('This site already holds a plan. Nothing was changed.');
  if (importsIn(await readSettings(site)).some(({ finishedOn }) => finishedOn === null))
    throw new StoreError(
      'A file is on its way into this site, or its import was cut off. Go on with it, or take it back first. Nothing was changed.',
    );
  const keyOf = (...words: string[]) => keyFrom('empty plan', ...words);
  const planKey = await keyOf('plan');
  const priority = { StructureKey: await keyOf('priority'), ParentKey: planKey, Kind: 'priority' };
  await ensureRows(site, [
    ...(await legendRows({ legends: DEFAULT_LEGENDS }, keyOf, NOTHING_BESIDE)),
    structureRow({ StructureKey: planKey, Kind: 'plan', Text: text, Position: 0 }),
    structureRow({ ...priority, Ref: '1', Text: 'First priority', Position: 1 }),
  ]);
  await ensureRows(site, [settingRow(IMPORT_FINISHED, site.now().toISOString())]);
}
