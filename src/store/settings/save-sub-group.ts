import type { Board, BoardAction, SubGroup } from '../../domain/board.ts';
import { foldName } from '../../domain/leads.ts';
import type { Page } from '../../graph/page.ts';
import { deleteRows } from '../delete-rows.ts';
import type { Sent } from '../edit.ts';
import { readItems } from '../read-items.ts';
import { toBoardAction } from '../rows/action-row.ts';
import { singleLine } from '../rows/field.ts';
import { withoutTwins } from '../rows/identical-rows.ts';
import { toSubGroup } from '../rows/plan-rows.ts';
import { equals, itemsPath, type ListItem, type Site } from '../site.ts';
import { InvalidChangeError } from '../store-error.ts';
import { assignSubGroup } from '../sub-groups.ts';
import { recordOnPlan, type Act } from './plan-entry.ts';
import { readList, saveRecords } from './save-records.ts';

/**
 * Writes a sub-group; one whose key the board does not know is new. Where it gets another name its actions move with it, and
 * the old name stays as another of its names; one that was cut off goes on when it is saved again. @throws {OutdatedError}
 * @throws {InvalidChangeError} @throws {ConflictError} where somebody gave one of its actions to another meanwhile
 */
export async function saveSubGroup(site: Site, board: Board, group: SubGroup, act: Act): Promise<Sent> {
  const seen = board.subGroups.find(({ key }) => key === group.key) ?? null;
  const wanted = cleaned(group, seen);
  check(wanted, board);
  await saveRecords(site, 'subGroups', [
    {
      name: `“${seen?.name ?? wanted.name}”`,
      seen,
      wanted,
      isRow: (item) => toSubGroup(item)?.key === group.key,
      read: toSubGroup,
      columns: COLUMNS,
      newRow: { GroupKey: group.key },
    },
  ]);
  await recordOnPlan(site, board, act, [
    { what: 'Sub-group', before: seen?.name ?? null, after: wanted.name },
    { what: `Chair of ${wanted.name}`, before: seen?.chair ?? null, after: wanted.chair },
  ]);
  const actions = await follow(site, wanted);
  return { actions, subGroups: withoutTwins((await readList(site, 'subGroups')).map(toSubGroup)) };
}

/** Removes a sub-group that owns no action. @throws {InvalidChangeError} where it still does */
export async function removeSubGroup(site: Site, board: Board, key: string, act: Act): Promise<Sent> {
  const group = board.subGroups.find((one) => one.key === key);
  if (group) {
    const owned = await ownedBy(site, [group.name, ...group.aliases]);
    if (owned.length > 0)
      throw new InvalidChangeError(
        `“${group.name}” still has ${owned.length === 1 ? 'one action' : `${owned.length} actions`}. Give them to another sub-group first; nothing was changed.`,
      );
    const rows = (await readList(site, 'subGroups')).filter((item) => toSubGroup(item)?.key === key);
    await deleteRows(
      site,
      rows.map(({ id }) => ({ list: 'subGroups', id })),
    );
    await recordOnPlan(site, board, act, [{ what: 'Sub-group', before: group.name, after: null }]);
  }
  return { actions: [], subGroups: withoutTwins((await readList(site, 'subGroups')).map(toSubGroup)) };
}

const COLUMNS = {
  name: { called: 'Name', fields: ({ name }: SubGroup) => ({ Name: name, Title: name }) },
  aliases: { called: 'Other names', fields: ({ aliases }: SubGroup) => ({ Aliases: aliases.join('\n') }) },
  chair: { called: 'Chair', fields: ({ chair }: SubGroup) => ({ Chair: chair }) },
  reportsTo: { called: 'Reports to', fields: ({ reportsTo }: SubGroup) => ({ ReportsTo: reportsTo.join('\n') }) },
  channelId: { called: 'Channel', fields: ({ channelId }: SubGroup) => ({ ChannelId: channelId }) },
  meets: { called: 'Meets', fields: ({ meets }: SubGroup) => ({ Meets: meets }) },
};

function cleaned(group: SubGroup, seen: SubGroup | null): SubGroup {
  const name = singleLine(group.name);
  const former = seen && seen.name !== name ? [seen.name] : [];
  const aliases = [...new Set([...group.aliases, ...former].map(singleLine))].filter(
    (one) => one !== '' && one !== name,
  );
  return {
    ...group,
    name,
    aliases,
    chair: group.chair && singleLine(group.chair),
    reportsTo: group.reportsTo.map(singleLine).filter(Boolean),
    meets: group.meets && singleLine(group.meets),
  };
}

function check({ key, name, aliases }: SubGroup, { subGroups }: Board): void {
  if (name === '') throw new InvalidChangeError('A sub-group needs a name. Nothing was changed.');
  const taken = new Set(
    subGroups.filter((one) => one.key !== key).flatMap((one) => [one.name, ...one.aliases].map(foldName)),
  );
  const twice = [name, ...aliases].find((one) => taken.has(foldName(one)));
  if (twice) throw new InvalidChangeError(`Another sub-group is called “${twice}” already. Nothing was changed.`);
}

/** Gives a sub-group the actions that are still written under another of its names. */
async function follow(site: Site, { name, aliases }: SubGroup): Promise<BoardAction[]> {
  const late = await ownedBy(site, aliases);
  if (late.length === 0) return [];
  return (await assignSubGroup(site, { actions: late, subGroup: name })).actions;
}

/** 2 resource units for each name. */
async function ownedBy(site: Site, names: readonly string[]): Promise<BoardAction[]> {
  const owned: BoardAction[] = [];
  for (const name of names) {
    const path = `${itemsPath(site, 'actions', equals('SubGroup', name))}&$top=999`;
    const { value } = await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }));
    owned.push(...value.flatMap((item) => toBoardAction(item) ?? []));
  }
  return withoutTwins(owned);
}
