import { leadsOf } from '../../domain/leads.ts';
import type { DoomedRow } from '../delete-rows.ts';
import { isOfRun } from '../key.ts';
import { toAction } from '../rows/action-row.ts';
import { textOf } from '../rows/field.ts';
import { toPerson } from '../rows/plan-rows.ts';
import { schemaOf } from '../schema.ts';
import { DETAIL_SETTING, HEAD_SETTING, IMPORT_FINISHED } from '../setting.ts';
import type { ListItem } from '../site.ts';
import type { RecordedImport } from './import-record.ts';

/** Rows that say something of an action. */
const OF_A_SUBJECT = ['evidence', 'updates', 'ratings', 'prompts'] as const;
/** Rows that actions may share. */
const SHARED = ['people', 'subGroups', 'legends'] as const;
const PLAIN = ['structure', 'reviews'] as const;

type RunList =
  'actions' | 'meetings' | (typeof OF_A_SUBJECT)[number] | (typeof SHARED)[number] | (typeof PLAIN)[number];

/** Every row of the lists in which an import makes rows. */
export type RunLists = Record<RunList, ListItem[]>;

/** The rows that an import made, and what people wrote about its actions; actions first, so that no half of one is seen. */
export function rowsMadeBy(lists: RunLists, { run, how }: RecordedImport): DoomedRow[] {
  const isMade = (list: RunList) => (item: ListItem) => isOfRun(run, keyOf(list, item));
  const others = lists.actions.filter((item) => !isMade('actions')(item));
  const isUsed = usedBy(others, lists);
  const plain = (['actions', ...PLAIN] as const).flatMap((list) => doom(list, lists[list].filter(isMade(list))));
  const said = OF_A_SUBJECT.flatMap((list) =>
    doom(
      list,
      lists[list].filter((item) => isMade(list)(item) || isOfRun(run, subjectOf(item))),
    ),
  );
  const shared = SHARED.flatMap((list) =>
    doom(
      list,
      lists[list].filter((item) => isMade(list)(item) && !isUsed(list, item)),
    ),
  );
  return [...plain, ...said, ...shared, ...doom('meetings', meetingsOf(how, lists))];
}

/** Without the first import there is no plan, and nothing is left that a meeting was about. */
const meetingsOf = (how: RecordedImport['how'], { meetings }: RunLists): readonly ListItem[] =>
  how === 'first' ? meetings : [];

const doom = (list: RunList, items: readonly ListItem[]): DoomedRow[] => items.map(({ id }) => ({ list, id }));

const keyOf = (list: RunList, { fields = {} }: ListItem): string => textOf(fields, schemaOf(list).keyColumn) ?? '';

const subjectOf = ({ fields = {} }: ListItem): string => textOf(fields, 'SubjectKey') ?? '';

/** Whether actions that stay name a person, a sub-group or a rating. */
function usedBy(items: readonly ListItem[], { people }: RunLists): (list: RunList, item: ListItem) => boolean {
  const actions = items.flatMap((item) => toAction(item) ?? []);
  const all = people.flatMap((item) => toPerson(item) ?? []);
  const used: Partial<Record<RunList, Set<string>>> = {
    people: new Set(actions.flatMap((action) => leadsOf(action, all)).map(({ key }) => key)),
    subGroups: new Set(actions.flatMap(({ subGroup }) => subGroup ?? [])),
    legends: new Set(actions.flatMap(({ rating }) => rating ?? [])),
  };
  const column: Partial<Record<RunList, string>> = { people: 'PersonKey', subGroups: 'Name', legends: 'Code' };
  return (list, { fields = {} }) => used[list]?.has(textOf(fields, column[list] ?? '') ?? '') ?? false;
}

/** What people wrote about the actions of an import since: entries, evidence and requests; and the meetings that go with it. */
export function workSince(lists: RunLists, { run, how }: RecordedImport): ListItem[] {
  const isTheirs = (list: RunList, item: ListItem): boolean =>
    !isOfRun(run, keyOf(list, item)) &&
    isOfRun(run, subjectOf(item)) &&
    textOf(item.fields ?? {}, 'Source') !== 'import';
  const said = OF_A_SUBJECT.flatMap((list) => lists[list].filter((item) => isTheirs(list, item)));
  return [...said, ...meetingsOf(how, lists)];
}

/** The settings that an import made; `first` goes first, for without it there is no plan. */
export function settingsMadeBy(
  settings: readonly ListItem[],
  { how, settings: own }: RecordedImport,
): { first: DoomedRow[]; others: DoomedRow[] } {
  const rows = (isMade: (key: string) => boolean): DoomedRow[] =>
    settings.flatMap(({ id, fields = {} }) =>
      isMade(textOf(fields, 'Key') ?? '') ? [{ list: 'settings' as const, id }] : [],
    );
  if (how !== 'first') return { first: [], others: rows((key) => own.includes(key)) };
  return {
    first: rows((key) => key === IMPORT_FINISHED),
    others: rows((key) => key.startsWith(HEAD_SETTING) || key.startsWith(DETAIL_SETTING)),
  };
}
