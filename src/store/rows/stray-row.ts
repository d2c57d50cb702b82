import type { BoardAction, BrokenRow } from '../../domain/board.ts';
import { firstWords } from '../../domain/broken-rows.ts';
import { schemaOf } from '../schema.ts';
import type { Fields, ListItem } from '../site.ts';
import { isRetired, toBoardAction } from './action-row.ts';
import { keyIn, textOf } from './field.ts';

/** Lists whose rows stand on a board beside the actions. */
type BesideList = Exclude<BrokenRow['list'], 'actions'>;

/** The actions that rows hold, each once, and the rows that cannot stand among them. `known` are actions read before. */
export function sortActions(
  items: readonly ListItem[],
  known: readonly BoardAction[] = [],
): { actions: BoardAction[]; strays: BrokenRow[] } {
  const live = items.filter((item) => !item.deleted);
  const read = live.flatMap((item) => toBoardAction(item) ?? []);
  const first = new Map<string, BoardAction>();
  const strays = live.flatMap((item) => (isRetired(item) ? [] : keyless(item, 'actions')));
  for (const action of [...known, ...read].toSorted((one, other) => Number(one.row.id) - Number(other.row.id))) {
    const shown = first.get(action.key);
    if (!shown) first.set(action.key, action);
    else if (!saysTheSame(shown, action)) strays.push(asSecond(action));
  }
  return { actions: [...first.values()], strays };
}

const saysTheSame = (one: BoardAction, other: BoardAction): boolean => wordsOf(one) === wordsOf(other);

const wordsOf = (action: BoardAction): string => JSON.stringify({ ...action, row: null, position: null });

const asSecond = ({ row, key, ref, text }: BoardAction): BrokenRow => ({
  list: 'actions',
  row,
  fault: 'same key',
  column: 'ActionKey',
  value: key,
  key,
  ref,
  words: firstWords(text),
});

/** Rows of the lists beside the actions that cannot be read as what they are. */
export function straysBeside(lists: ReadonlyMap<BesideList, readonly ListItem[]>): BrokenRow[] {
  return [...lists].flatMap(([list, items]) =>
    items.flatMap((item) => [...keyless(item, list), ...strangeChoice(item, list)]),
  );
}

function keyless(item: ListItem, list: BrokenRow['list']): BrokenRow[] {
  return knownBy(item, list) === null ? [stray(item, list, 'no key', nameColumn(list))] : [];
}

/** A status is known by its code: nothing refers to its row by key. */
const nameColumn = (list: BrokenRow['list']): string => (list === 'legends' ? 'Code' : schemaOf(list).keyColumn);

/** Keys of settings and codes of the legend are words. */
const knownBy = ({ fields = {} }: ListItem, list: BrokenRow['list']): string | null =>
  list === 'legends' || list === 'settings' ? textOf(fields, nameColumn(list)) : keyIn(fields, nameColumn(list));

/** Choices without which a row is not what it was; others are read as the plainest that there is. */
const TELLING: Partial<Record<BesideList, string>> = { structure: 'Kind', legends: 'Level' };

function strangeChoice(item: ListItem, list: BesideList): BrokenRow[] {
  const column = TELLING[list];
  if (!column || knownBy(item, list) === null) return [];
  const type = schemaOf(list).columns[column];
  const choices = typeof type === 'object' ? type.choices : [];
  return choices.includes(textOf(item.fields ?? {}, column) ?? '') ? [] : [stray(item, list, 'unknown choice', column)];
}

function stray(item: ListItem, list: BrokenRow['list'], fault: BrokenRow['fault'], column: string): BrokenRow {
  const fields = item.fields ?? {};
  return {
    list,
    row: { id: item.id, etag: item.eTag ?? '' },
    fault,
    column,
    value: textOf(fields, column),
    key: keyIn(fields, schemaOf(list).keyColumn),
    ref: textOf(fields, 'Ref'),
    words: firstWords(saidIn(fields)),
  };
}

const saidIn = (fields: Fields): string =>
  ['Text', 'Label', 'Name', 'Code', 'Value'].map((name) => textOf(fields, name)).find(Boolean) ?? '';
