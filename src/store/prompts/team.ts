import type { Page } from '../../graph/page.ts';
import { textOf } from '../rows/field.ts';
import { equals, itemsPath, listPath, type ListItem, type Site } from '../site.ts';
import { ensureRows } from '../write-rows.ts';

/** The team in which the bot was installed, as the chat service names it. Whoever uses it asks that service whose team it is. */
const TEAM_SETTING = 'bot: team';

/** The team that the bot remembered; null where it was not installed in one. @throws {GraphFailure} */
export async function readTeam(site: Site): Promise<string | null> {
  const item = await readRow(site);
  return item ? textOf(item.fields ?? {}, 'Value') : null;
}

/** Remembers the team in which the bot was installed; null where it was removed. @throws {GraphFailure} */
export async function rememberTeam(site: Site, teamId: string | null): Promise<void> {
  const item = await readRow(site);
  if (item) {
    const path = listPath(site, 'settings', `/items/${item.id}/fields`);
    await site.graph.send({ method: 'PATCH', path, body: { Value: teamId } });
  } else if (teamId !== null)
    await ensureRows(site, [{ list: 'settings', fields: { Title: TEAM_SETTING, Key: TEAM_SETTING, Value: teamId } }]);
}

async function readRow(site: Site): Promise<ListItem | undefined> {
  const path = itemsPath(site, 'settings', equals('Key', TEAM_SETTING));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  return value.toSorted((one, other) => Number(one.id) - Number(other.id))[0];
}
