import type { Page } from '../../graph/page.ts';
import { settingRow } from '../import/setting-row.ts';
import { textOf } from '../rows/field.ts';
import { equals, itemsPath, type ListItem, type Site } from '../site.ts';
import { ensureRows } from '../write-rows.ts';

/** The Microsoft 365 group of the team that the plan's tab stands in. */
const GROUP_SETTING = 'GroupId';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The group that the tab wrote down; null where it did not, or a hand made it unreadable. @throws {GraphFailure} */
export async function readGroupId(site: Site): Promise<string | null> {
  const value = textOf((await readRow(site))?.fields ?? {}, 'Value')?.trim() ?? '';
  return ID.test(value) ? value.toLowerCase() : null;
}

/** Writes the group down where no setting names one yet; what is there stays. @throws {GraphFailure} */
export async function keepGroupId(site: Site, groupId: string): Promise<void> {
  if (!ID.test(groupId) || (await readRow(site))) return;
  await ensureRows(site, [settingRow(GROUP_SETTING, groupId.toLowerCase())]);
}

async function readRow(site: Site): Promise<ListItem | undefined> {
  const path = itemsPath(site, 'settings', equals('Key', GROUP_SETTING));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  return value.toSorted((one, other) => Number(one.id) - Number(other.id))[0];
}
