import { statusesOf, type Board } from '../../domain/board.ts';
import type { Legend, Level, Status } from '../../domain/plan.ts';
import type { Page } from '../../graph/page.ts';
import { deleteRows } from '../delete-rows.ts';
import type { Sent } from '../edit.ts';
import { keyFrom } from '../key.ts';
import { readItems } from '../read-items.ts';
import { singleLine, textOf } from '../rows/field.ts';
import { toLegends } from '../rows/plan-rows.ts';
import type { ListName } from '../schema.ts';
import { listPath, type ListItem, type Site } from '../site.ts';
import { InvalidChangeError } from '../store-error.ts';
import { recordOnPlan, type Act } from './plan-entry.ts';
import { readList, saveRecords, type WantedRecord } from './save-records.ts';

/**
 * Writes the legend of a level: statuses are known by their codes. A code that anything was ever rated with can neither be
 * removed nor renamed, for the record is never rewritten. @throws {OutdatedError} @throws {InvalidChangeError}
 */
export async function saveLegend(site: Site, board: Board, legend: Legend, act: Act): Promise<Sent> {
  const { level } = legend;
  const statuses = legend.statuses.map((status) => ({
    ...status,
    code: singleLine(status.code),
    label: singleLine(status.label),
  }));
  check(statuses);
  const seen = statusesOf(board.legends, level);
  const removed = seen.filter(({ code }) => !statuses.some((status) => status.code === code));
  if (removed.length > 0) await failWhereUsed(site, board, level, removed);
  const records = await Promise.all(statuses.map((status) => recordOf(level, status, seen)));
  let items = await saveRecords(site, 'legends', records);
  if (removed.length > 0) {
    const rows = items.filter((item) => removed.some(({ code }) => isStatus(item, level, code)));
    await deleteRows(
      site,
      rows.map(({ id }) => ({ list: 'legends', id })),
    );
    items = await readList(site, 'legends');
  }
  const what = level === 'action' ? 'Legend of actions' : 'Legend of priorities';
  await recordOnPlan(site, board, act, [{ what, before: inWords(seen), after: inWords(statuses) }]);
  return { actions: [], legends: toLegends(items) };
}

const inWords = (statuses: readonly Status[]): string =>
  statuses
    .map(({ code, label, meaning, done, late }) =>
      [`${code} ${label}: ${meaning}`, done && 'done', late && 'late'].filter(Boolean).join(', '),
    )
    .join('; ');

const isStatus = ({ fields = {} }: ListItem, level: Level, code: string): boolean =>
  fields['Level'] === level && textOf(fields, 'Code') === code;

async function recordOf(level: Level, status: Status, seen: readonly Status[]): Promise<WantedRecord<Status>> {
  return {
    name: `“${status.label}”`,
    seen: seen.find(({ code }) => code === status.code) ?? null,
    wanted: { ...status, needsEvidence: status.needsEvidence ?? false, needsCheck: status.needsCheck ?? false },
    isRow: (item) => isStatus(item, level, status.code),
    read: (item) => toLegends([item])[0]?.statuses[0] ?? null,
    columns: COLUMNS,
    newRow: { LegendKey: await keyFrom('legend', level, status.code), Level: level, Code: status.code },
  };
}

const column = (called: string, name: string, field: keyof Status) => ({
  called,
  fields: (status: Status) => ({ [name]: status[field] }),
});

const COLUMNS = {
  label: { called: 'Label', fields: ({ label }: Status) => ({ Label: label, Title: label }) },
  meaning: column('Meaning', 'Meaning', 'meaning'),
  order: column('Order', 'Position', 'order'),
  rank: column('Rank', 'Rank', 'rank'),
  colour: column('Colour', 'Colour', 'colour'),
  done: column('Done', 'Done', 'done'),
  late: column('Late', 'Late', 'late'),
  needsEvidence: column('Needs evidence', 'NeedsEvidence', 'needsEvidence'),
  needsCheck: column('Needs a check', 'NeedsCheck', 'needsCheck'),
};

function check(statuses: readonly Status[]): void {
  if (statuses.length === 0) throw new InvalidChangeError('A legend needs at least one status. Nothing was changed.');
  if (statuses.some(({ code, label }) => code === '' || label === ''))
    throw new InvalidChangeError('Each status needs a code and a label. Nothing was changed.');
  const codes = statuses.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice) throw new InvalidChangeError(`Two statuses have the code “${twice}”. Nothing was changed.`);
}

/** Reads every rating there is, so only where a code goes: 2 resource units for each 999 rows. */
async function failWhereUsed(site: Site, board: Board, level: Level, removed: readonly Status[]): Promise<void> {
  const structure = new Set(board.structure.map(({ key }) => key));
  const ratings = (await columnsOf(site, 'ratings', ['SubjectKey', 'Code'])).filter(
    ({ fields = {} }) => structure.has(textOf(fields, 'SubjectKey') ?? '') === (level === 'priority'),
  );
  const now =
    level === 'action'
      ? await columnsOf(site, 'actions', ['Rating', 'AgreedRating', 'LastReviewRating'])
      : await columnsOf(site, 'structure', ['OverallStatus']);
  const used = new Set([...ratings, ...now].flatMap(({ fields = {} }) => CODES.map((name) => textOf(fields, name))));
  const kept = removed.find(({ code }) => used.has(code));
  if (kept)
    throw new InvalidChangeError(
      `“${kept.code}” is a rating that this plan’s record holds, so it can neither be removed nor get another code. Its label, meaning and colour can change. Nothing was changed.`,
    );
}

const CODES = ['Code', 'Rating', 'AgreedRating', 'LastReviewRating', 'OverallStatus'];

async function columnsOf(site: Site, list: ListName, columns: readonly string[]): Promise<ListItem[]> {
  const path = listPath(site, list, `/items?$expand=fields($select=${columns.join(',')})&$top=999`);
  return (await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }))).value;
}
