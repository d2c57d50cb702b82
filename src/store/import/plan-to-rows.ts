import type { Plan } from '../../domain/plan.ts';
import type { KeyMaker } from '../key.ts';
import { DETAIL_SETTING, HEAD_SETTING } from '../setting.ts';
import { filled, momentOf, singleLine } from '../rows/field.ts';
import type { NewRow } from '../write-rows.ts';
import { actionRows, type ActionPlace } from './action-rows.ts';
import { foldName, NO_DECISIONS, ownersOf, type ImportDecisions } from './import-decisions.ts';
import { peopleRows, subGroupRows } from './people-rows.ts';
import { NOTHING_BESIDE, statusKey, type Beside } from './beside.ts';
import { settingRow } from './setting-row.ts';

/**
 * Every row that a plan read from a file becomes, beside what the lists hold already and what it shares with that. Rows of
 * the same import get the same keys each time.
 */
export async function planToRows(
  plan: Plan,
  keyOf: KeyMaker,
  decisions: ImportDecisions = NO_DECISIONS,
  beside: Beside = NOTHING_BESIDE,
): Promise<NewRow[]> {
  return [
    ...settingRows(plan, beside),
    ...(await legendRows(plan, keyOf, beside)),
    ...(await reviewRows(plan, keyOf, beside)),
    ...(await peopleRows(plan, keyOf, { decisions, beside })),
    ...(await subGroupRows(keyOf, { decisions, beside })),
    ...(await structureRows(plan, keyOf, { decisions, beside })),
  ];
}

/** The council's own heads and the facts of its cover sheet. */
export function settingRows(plan: Plan, beside: Beside): NewRow[] {
  const settings = [
    ...Object.entries(plan.heads).map(([name, head]) => [`${HEAD_SETTING}${name}`, head]),
    ...Object.entries(plan.details).map(([name, value]) => [`${DETAIL_SETTING}${name}`, value]),
  ];
  return settings
    .map(([key = '', value = '']) => settingRow(key, value))
    .filter((row) => !beside.settings.has(keyIn(row)));
}

const keyIn = ({ fields }: NewRow): string => String(fields['Key']);

/** The statuses of a plan's legends. */
export function legendRows(plan: Pick<Plan, 'legends'>, keyOf: KeyMaker, beside: Beside): Promise<NewRow[]> {
  const all = plan.legends.flatMap(({ level, statuses }) => statuses.map((status) => ({ level, status })));
  const fresh = all.filter(({ level, status }) => !beside.statuses.has(statusKey(level, status.code)));
  return Promise.all(
    fresh.map(async ({ level, status }): Promise<NewRow> => ({
      list: 'legends',
      fields: filled({
        Title: singleLine(`${level}: ${status.label}`),
        LegendKey: await keyOf('legend', level, status.code),
        Level: level,
        Code: status.code,
        Label: singleLine(status.label),
        Meaning: status.meaning,
        Position: status.order,
        Rank: status.rank,
        Colour: status.colour,
        Done: status.done,
        Late: status.late,
      }),
    })),
  );
}

/** Imported review columns are closed history; nothing later is ever written into them. */
export function reviewRows(plan: Plan, keyOf: KeyMaker, beside: Beside): Promise<NewRow[]> {
  const fresh = plan.reviewDates.filter(({ label }) => !beside.reviews.has(foldName(label)));
  return Promise.all(
    fresh.map(async ({ label, date }, index): Promise<NewRow> => ({
      list: 'reviews',
      fields: filled({
        Title: singleLine(label),
        ReviewKey: await keyOf('review', label),
        Label: singleLine(label),
        DateText: date,
        Date: momentOf(date),
        Position: beside.last.review + index + 1,
        State: 'imported',
      }),
    })),
  );
}

/** Beside a plan that is there, its own row stays as it is. */
async function structureRows(
  plan: Plan,
  keyOf: KeyMaker,
  { decisions, beside }: { decisions: ImportDecisions; beside: Beside },
): Promise<NewRow[]> {
  const planKey = beside.planKey ?? (await keyOf('plan'));
  const title = plan.title ?? plan.priorities[0]?.title ?? 'Improvement plan';
  const own = structureRow({ StructureKey: planKey, Kind: 'plan', Text: title, Position: 0 });
  const rows: NewRow[] = beside.planKey ? [] : [own];
  let position = beside.last.structure;
  const owners = ownersOf(decisions, beside.subGroups);
  const place: ActionPlace = { plan, keyOf, owners, beside, next: 0 };
  for (const [p, priority] of plan.priorities.entries()) {
    const priorityKey = await keyOf('priority', String(p));
    rows.push(
      structureRow({
        StructureKey: priorityKey,
        ParentKey: planKey,
        Kind: 'priority',
        Ref: priority.ref,
        Text: priority.title,
        Vision: priority.vision,
        OverallStatus: priority.overallStatus,
        Position: ++position,
      }),
    );
    for (const [f, area] of priority.focusAreas.entries()) {
      const areaKey = await keyOf('focusArea', String(p), String(f));
      const fields = { Kind: 'focusArea', Ref: area.ref, Text: area.title, Position: ++position };
      rows.push(structureRow({ StructureKey: areaKey, ParentKey: priorityKey, ...fields }));
      rows.push(...(await actionRows(place, area, areaKey)));
    }
  }
  return rows;
}

/** A row of Plan structure. */
export function structureRow(fields: Record<string, string | number | null>): NewRow {
  const title = singleLine([fields['Ref'], fields['Text']].filter(Boolean).join(' ') || 'Untitled');
  return { list: 'structure', fields: filled({ Title: title, ...fields }) };
}
