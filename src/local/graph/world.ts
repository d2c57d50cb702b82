import type { LocalClock } from '../clock.ts';
import { createTokens } from './access-token.ts';
import type { World } from './call.ts';
import { openColumns } from './column-store.ts';
import { openDatabase } from './database.ts';
import { makeDrive } from './drive-item.ts';
import { openDriveItems } from './drive-store.ts';
import { openFileBytes } from './file-bytes.ts';
import { openItems } from './item-store.ts';
import { openLists } from './list-store.ts';
import { createNotices } from './notices.ts';
import { openGrants } from './permission-store.ts';
import { openPeople } from './person.ts';
import { LOCAL_AREA } from './site.ts';
import { openSubscriptions } from './subscription-store.ts';
import { createSwitches, type Switches } from './switches.ts';
import { CHANNELS } from './team.ts';
import { ensureUserRow, makeUserList } from './user-list.ts';

const LINKS = { base: 'https://graph.microsoft.com/v1.0', metadata: 'https://graph.microsoft.com/v1.0/$metadata' };
const FOUNDED = '2024-09-02T08:00:00Z';
/** These have been on the site before; others get a row of the User Information List when they first come. */
const KNOWN_TO_SITE = 3;

/** Where a tenant is kept, and who is in it. */
export interface WorldOptions {
  /** The SQLite file; made where it is missing. */
  dataFile: string;
  /** Where nobody minds what a power cut takes, as in a test, no write waits for the disk. */
  mayBeLost?: boolean;
  clock: LocalClock;
  /** Display names that get an account of their own. */
  people: readonly string[];
}

/** Opens the data file as a tenant with its site and people. @throws {NewerDataError} */
export function openWorld({ dataFile, mayBeLost = false, clock, people: names }: WorldOptions): {
  world: World;
  switches: Switches;
} {
  const sql = openDatabase(dataFile, mayBeLost);
  const switches = createSwitches();
  const people = sql.transaction(() => openPeople(sql, names));
  const stores = {
    lists: openLists(sql, switches),
    columns: openColumns(sql),
    items: openItems(sql),
    drive: openDriveItems(sql),
    grants: openGrants(sql),
    subscriptions: openSubscriptions(sql),
  };
  const bytes = openFileBytes(`${dataFile}.files`);
  const notices = createNotices({ ...stores, clock, switches, send: fetch });
  const links = { ...LINKS, files: '' };
  const world: World = {
    sql,
    clock,
    switches,
    people,
    tokens: createTokens(people),
    ...stores,
    bytes,
    notices,
    send: fetch,
    links,
    founded: FOUNDED,
  };
  sql.transaction(() => settle(world));
  sql.run('DELETE FROM subscription WHERE expires < ?', clock.now().toISOString());
  sql.run('DELETE FROM upload_session WHERE expires < ?', clock.now().toISOString());
  bytes.sweep(world.drive.needs);
  return { world, switches };
}

function settle(world: World): void {
  makeUserList(world, LOCAL_AREA.id, { kind: 'app' });
  makeDrive(
    world,
    CHANNELS.map(({ displayName }) => displayName),
  );
  for (const person of world.people.all().slice(0, KNOWN_TO_SITE)) {
    ensureUserRow(world, LOCAL_AREA.id, { kind: 'person', person, scopes: null });
  }
}
