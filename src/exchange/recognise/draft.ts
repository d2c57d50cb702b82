import type { Finding, FocusArea, Legend, Plan, PlanAction, Priority, Status } from '../../domain/plan.ts';
import { filledCells, type Row, type Table } from '../table.ts';
import { findingOf, type Doubt } from './finding.ts';
import type { FoundLegends } from './legend/find-legends.ts';
import type { Column, Layout } from './columns/layout.ts';
import { reviewDatesOf } from './columns/review-dates.ts';

/** An action with the row and columns that it was read from. */
export interface PlacedAction {
  action: PlanAction;
  row: Row;
  layout: Layout;
  area: FocusArea;
}

/** A plan while its rows are read one after another. */
export interface Draft {
  table: Table;
  layouts: Layout[];
  found: FoundLegends;
  plan: Plan;
  placed: PlacedAction[];
  findings: Finding[];
}

/** An empty plan with what the heads and legends already tell. */
export function startDraft(table: Table, layouts: Layout[], found: FoundLegends): Draft {
  const plan: Plan = {
    title: null,
    heads: { ...headsOf(layouts), ...found.heads },
    details: {},
    legends: found.legends,
    reviewDates: reviewDatesOf(layouts),
    priorities: [],
  };
  const draft: Draft = { table, layouts, found, plan, placed: [], findings: [] };
  for (const doubt of found.doubts) addDoubt(draft, doubt);
  return draft;
}

/** A review date is no head of ratings: its label stands with the review dates. */
function headsOf(layouts: readonly Layout[]): Record<string, string> {
  const columns = layouts.flatMap((layout) => layout.columns);

  const known = columns.filter((column) => column.kind !== 'extra' && column.head !== '' && isOwnHead(column));
  return Object.fromEntries(known.toReversed().map(({ kind, head }) => [kind, head]));
}

/** Adds a finding to a draft. */
export function addDoubt(draft: Draft, doubt: Doubt): void {
  draft.findings.push(findingOf(draft.table.sheet, doubt));
}

const isOwnHead = ({ kind, head, label }: Column): boolean => kind !== 'rating' || head !== label;

/** The statuses of a level; a plan without a legend for priorities rates them as it rates actions. */
export function statusesFor(legends: readonly Legend[], level: Legend['level']): Status[] {
  const legend = legends.find((one) => one.level === level) ?? legends.find((one) => one.level === 'action');
  return legend?.statuses ?? [];
}

/** The priority that rows now belong to; one without ref and title where the file has none. */
export function currentPriority(draft: Draft): Priority {
  return draft.plan.priorities.at(-1) ?? addPriority(draft, null, null);
}

export function addPriority(draft: Draft, ref: string | null, title: string | null): Priority {
  const priority: Priority = { ref, title, vision: null, overallStatus: null, focusAreas: [] };
  draft.plan.priorities.push(priority);
  return priority;
}

/** The focus area that actions now belong to; one without ref and title where the file has none. */
export function currentArea(draft: Draft): FocusArea {
  const priority = currentPriority(draft);
  return OPEN_AREAS.get(priority) ?? priority.focusAreas.at(-1) ?? addArea(draft, '');
}

/** The focus area of a priority that rows now belong to: where its name comes again after others, not the last one. */
const OPEN_AREAS = new WeakMap<Priority, FocusArea>();
/** The first focus area of each ref and title, for a plan of thousands names its area on each row. */
const AREAS = new WeakMap<Priority, Map<string, FocusArea>>();
const areaName = (ref: string | null, title: string | null): string => `${ref ?? ''}|${title ?? ''}`;

/** Goes on with the focus area of a text where the priority has it already, or opens it. */
export function openArea(draft: Draft, text: string): FocusArea {
  const { ref, title } = readAreaText(text);
  const priority = currentPriority(draft);
  const known = AREAS.get(priority)?.get(areaName(ref, title));
  if (!known) return addArea(draft, text);
  OPEN_AREAS.set(priority, known);
  return known;
}

/** Opens a focus area from its cell: "1.1 Roles" has a ref and a title. */
export function addArea(draft: Draft, text: string): FocusArea {
  const { ref, title } = readAreaText(text);
  const area: FocusArea = { ref, title, actions: [] };
  const priority = currentPriority(draft);
  const named = AREAS.get(priority) ?? new Map<string, FocusArea>();
  AREAS.set(priority, named);
  if (!named.has(areaName(ref, title))) named.set(areaName(ref, title), area);
  priority.focusAreas.push(area);
  OPEN_AREAS.set(priority, area);
  return area;
}

function readAreaText(text: string): Pick<FocusArea, 'ref' | 'title'> {
  const [, ref = null, title = text] = /^(\d+(?:\.\d+)*[a-z]?|\p{Lu}\d+)[.):]?\s+(\S.*)$/su.exec(text) ?? [];
  return { ref, title: title === '' ? null : title };
}

/** Keeps a text that belongs to no action, under a name that nothing else has. */
export function addDetail(draft: Draft, name: string, text: string): void {
  const { details } = draft.plan;
  const used = copies.get(details) ?? new Map<string, number>();
  copies.set(details, used);
  let copy = used.get(name) ?? 1;
  let key = copy === 1 ? name : `${name} (${copy})`;
  for (; key in details; key = `${name} (${copy})`) copy += 1;
  used.set(name, copy);
  details[key] = text;
}

/** How often a name was used, so that a label on thousands of rows is not tried from the first again. */
const copies = new WeakMap<Plan['details'], Map<string, number>>();

/** The cells of a row that hold something and that no legend took. */
export function freeCells(draft: Draft, at: number): readonly { index: number; text: string }[] {
  const before = lastFree.get(draft);
  if (before?.at === at) return before.cells;
  const row = draft.table.rows[at];
  const { taken } = draft.found;
  const filled = row ? filledCells(row) : [];
  const cells = taken.size === 0 ? filled : filled.filter(({ index }) => !taken.has(`${at}:${index}`));
  lastFree.set(draft, { at, cells });
  return cells;
}

/** A row is asked by one rule after another. What legends took is known before the first row is read. */
const lastFree = new WeakMap<Draft, { at: number; cells: readonly { index: number; text: string }[] }>();
