import type { ActionNow, PlanNow } from '../../../domain/plan-now.ts';
import type { Legend } from '../../../domain/plan.ts';
import type { Table } from '../../table.ts';
import { dateLikeAny, longDate } from './date-style.ts';
import { addEvidence, addNotes, noteStyle } from './join-notes.ts';

/** The columns of the layout beside its ratings, which stand before the notes. */
interface Columns {
  reviews: string[];
  hasDue: boolean;
}

/**
 * The plan as it is today in the standard layout: per priority its status and vision, two rows of heads, and a row for each
 * action, the focus area on its first. For plans whose own file was not kept.
 */
export function standardTable(now: PlanNow, lineEnd: string): Table {
  const columns = columnsFor(now);
  const named = now.priorities.length > 0 ? now.priorities : [{ text: null, vision: null, overallStatus: null }];
  const blocks = named.map((priority, at) => {
    const own = now.actions.filter((action) => !action.isRetired && belongs(action, priority.text, at === 0, named));
    return [
      ...priorityRows(priority, now.legends, columns),
      ...headRows(now.legends, columns),
      ...actionRows(own, now, columns, lineEnd),
    ];
  });
  const cells = blocks.flatMap((block, at) => (at === 0 ? block : [[''], ...block]));
  return { sheet: null, rows: cells.map((row, at) => ({ number: at + 1, cells: row })), endsOpen: false };
}

function columnsFor({ reviews, openReview, asAt, actions }: PlanNow): Columns {
  const isNeeded = openReview !== null || reviews.length === 0 || actions.some(({ isRatedSince }) => isRatedSince);
  const today = openReview ?? `as at ${longDate(asAt)}`;
  return { reviews: isNeeded ? [...reviews, today] : reviews, hasDue: actions.some(({ dueText }) => dueText !== null) };
}

/** An action of no priority that is known stands under the first. */
function belongs({ priority }: ActionNow, text: string | null, isFirst: boolean, all: PlanNow['priorities']): boolean {
  return priority === text || (isFirst && !all.some((one) => one.text === priority));
}

function priorityRows(
  { text, vision, overallStatus }: PlanNow['priorities'][number],
  legends: readonly Legend[],
  columns: Columns,
): string[][] {
  const before = [...blanks(4 + (columns.hasDue ? 1 : 0)), ...columns.reviews.map(() => '')];
  const legend = legends.find(({ level }) => level === 'priority');
  const rows: string[][] = [];
  if (text !== null)
    rows.push([...before.with(0, text), `Overall Status of the Priority Area ${legendText(legend)}`.trim(), '']);
  if (vision !== null || overallStatus !== null)
    rows.push([...before.with(0, vision === null ? '' : `Vision for the future: ${vision}`), overallStatus ?? '', '']);
  return rows;
}

function headRows(legends: readonly Legend[], { reviews, hasDue }: Columns): string[][] {
  const progress = `Progress ${legendText(legends.find(({ level }) => level === 'action'))}`.trim();
  const start = [
    'Focus Area (Intent)',
    'Actions (Implementation)',
    'Lead',
    ...(hasDue ? ['By when'] : []),
    'Evidence (Impact)',
  ];
  const ratings = reviews.map((_, at) => (at === 0 ? progress : ''));
  return [
    [...start, ...ratings, 'Sub Group Action to date (Implementation)', 'Evidence'],
    [...start.map(() => ''), ...reviews, '', ''],
  ];
}

const legendText = (legend: Legend | undefined): string =>
  (legend?.statuses ?? []).map(({ label, meaning }) => (meaning === '' ? label : `${label} - ${meaning}`)).join(' ');

function actionRows(
  actions: readonly ActionNow[],
  now: PlanNow,
  { reviews, hasDue }: Columns,
  lineEnd: string,
): string[][] {
  const style = { ...noteStyle([], lineEnd), dates: [dateLikeAny(['Nov 2026'], now.asAt)] };
  return actions.map((action, at) => [
    action.focusArea !== null && action.focusArea !== actions[at - 1]?.focusArea ? action.focusArea : '',
    action.text,
    action.leadsText,
    ...(hasDue ? [action.dueText ?? ''] : []),
    action.measure ?? '',
    ...reviews.map((label, place) => ratingAt(action, label, place >= now.reviews.length)),
    addNotes('', action.updates, style),
    addEvidence('', action.evidence, lineEnd),
  ]);
}

const ratingAt = ({ rating, ratings }: ActionNow, label: string, isToday: boolean): string =>
  (isToday ? rating : ratings[label]) ?? '';

const blanks = (count: number): string[] => Array.from({ length: count }, () => '');
