import type { Board } from '../../domain/board.ts';
import type { PlanSettings } from '../../domain/plan-settings.ts';
import type { Sent } from '../edit.ts';
import { keyFrom } from '../key.ts';
import { textOf } from '../rows/field.ts';
import { SETTING_KEYS, toPlanSettings } from '../rows/setting-rows.ts';
import { settingValues } from '../rows/setting-values.ts';
import { settingRow } from '../import/setting-row.ts';
import type { ListItem, Site } from '../site.ts';
import { InvalidChangeError } from '../store-error.ts';
import { changeStructure } from '../structure-edit.ts';
import { recordOnPlan, type Act } from './plan-entry.ts';
import { saveRecords, type WantedRecord } from './save-records.ts';

/** What may be changed of how a plan is run, and the plan's title. */
export type SettingsChange = Partial<PlanSettings> & { title?: string };

const CALLED: Record<string, string> = {
  [SETTING_KEYS.officers]: 'Programme officers',
  [SETTING_KEYS.ratingsWaitForAgreement]: 'Ratings wait for agreement',
  [SETTING_KEYS.contributors]: 'Contributors, who may answer for any lead',
  [SETTING_KEYS.daysBefore]: 'Days before a review date on which leads are asked',
  [SETTING_KEYS.redMonthly]: 'Leads of red actions are asked every month',
  [SETTING_KEYS.staleDays]: 'Days without a word after which leads are asked',
  [SETTING_KEYS.dueWithinDays]: 'Days before an action is due on which its leads are asked',
  [SETTING_KEYS.daysApart]: 'Days between two cards to one lead',
  [SETTING_KEYS.times]: 'Times at which leads are asked',
  [SETTING_KEYS.until]: 'Time until which leads are asked',
  [SETTING_KEYS.onBankHolidays]: 'Leads are asked on bank holidays',
  [SETTING_KEYS.quietDays]: 'Quiet days',
};

/** Changes how the plan is run, with an entry on the plan. @throws {OutdatedError} @throws {InvalidChangeError} */
export async function saveSettings(
  site: Site,
  board: Board,
  { title, ...changes }: SettingsChange,
  act: Act,
): Promise<Sent> {
  const before = settingValues(board.settings);
  const after = settingValues({ ...board.settings, ...changes });
  const keys = Object.keys(after).filter((key) => after[key] !== before[key]);
  const items = await saveRecords(
    site,
    'settings',
    keys.map((key) => recordOf(key, before[key] ?? '', after[key] ?? '')),
  );
  await recordOnPlan(
    site,
    board,
    act,
    keys.map((key) => ({ what: CALLED[key] ?? key, before: before[key] ?? null, after: after[key] ?? null })),
  );
  return { actions: [], settings: toPlanSettings(items), ...(await saveTitle(site, board, title, act)) };
}

/** A row that nobody wrote yet says what is so until somebody decides, and one that a hand made unreadable says the same. */
const recordOf = (key: string, before: string, after: string): WantedRecord<{ value: string }> => ({
  name: 'the plan',
  seen: before === defaultValue(key) ? null : { value: before },
  wanted: { value: after },
  isRow: ({ fields = {} }) => textOf(fields, 'Key') === key,
  read: (item) => ({ value: valueIn(item, key) }),
  columns: { value: { called: CALLED[key] ?? key, fields: ({ value }) => ({ Value: value }) } },
  newRow: settingRow(key, '').fields,
});

const valueIn = (item: ListItem, key: string): string => settingValues(toPlanSettings([item]))[key] ?? '';

const defaultValue = (key: string): string => settingValues(toPlanSettings([]))[key] ?? '';

async function saveTitle(site: Site, board: Board, title: string | undefined, act: Act): Promise<Partial<Sent>> {
  const plan = board.structure.find(({ kind }) => kind === 'plan');
  if (title === undefined || !plan || title === plan.text) return {};
  if (title.trim() === '') throw new InvalidChangeError('A plan needs a title. Nothing was changed.');
  const changed = await changeStructure(
    site,
    plan,
    { text: title },
    {
      key: await keyFrom('title', act.key),
      subjectKey: plan.key,
      subjectName: 'Plan',
      kind: 'correction',
      saidAt: site.now().toISOString(),
      saidBy: act.saidBy,
      source: 'tab',
      text: `Title: “${plan.text}” became “${title}”.`,
    },
  );
  return { structure: [changed], title: changed.text };
}
