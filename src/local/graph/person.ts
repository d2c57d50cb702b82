import { guidFrom } from './guid.ts';
import type { Sql } from './database.ts';

/** What a person may do on the site: owners also make lists and columns, members write items, visitors read. */
type LocalRight = 'owner' | 'member' | 'visitor';

/** Someone of the local tenant. */
export interface LocalPerson {
  id: string;
  userPrincipalName: string;
  displayName: string;
  right: LocalRight;
}

/** The local tenant's domain. */
const DOMAIN = 'contoso.onmicrosoft.com';

const ALWAYS: readonly { name: string; displayName: string; right: LocalRight }[] = [
  { name: 'officer', displayName: 'Programme officer', right: 'owner' },
  { name: 'member', displayName: 'Group member', right: 'member' },
  { name: 'visitor', displayName: 'Site visitor', right: 'visitor' },
];

/** The tenant's people, kept in the data file. */
export interface People {
  all(): LocalPerson[];
  byUpn(upn: string): LocalPerson | undefined;
  /** Finds by id or user principal name, in any case. */
  find(idOrUpn: string): LocalPerson | undefined;
}

/** Reads the people, after adding the three that are always there and one for each name that has none yet. */
export function openPeople(sql: Sql, names: readonly string[]): People {
  for (const { name, displayName, right } of ALWAYS) addPerson(sql, `${name}@${DOMAIN}`, displayName, right);
  const known = new Set(readPeople(sql).map((person) => person.displayName.toLowerCase()));
  for (const name of names.map((one) => one.trim().replace(/\s+/g, ' ')).filter(Boolean)) {
    if (known.has(name.toLowerCase())) continue;
    known.add(name.toLowerCase());
    addPerson(sql, freeUpn(sql, name), name, 'member');
  }
  const all = readPeople(sql);
  const byUpn = new Map(all.map((person) => [person.userPrincipalName, person]));
  const byId = new Map(all.map((person) => [person.id, person]));
  return {
    all: () => [...all],
    byUpn: (upn) => byUpn.get(upn.toLowerCase()),
    find: (key) => byId.get(key.toLowerCase()) ?? byUpn.get(key.toLowerCase()),
  };
}

function addPerson(sql: Sql, upn: string, displayName: string, right: LocalRight): void {
  sql.run(
    `INSERT INTO person (upn, id, displayName, access, position)
     SELECT ?, ?, ?, ?, (SELECT count(*) FROM person) WHERE NOT EXISTS (SELECT 1 FROM person WHERE upn = ?)`,
    upn,
    guidFrom('person', upn),
    displayName,
    right,
    upn,
  );
}

function readPeople(sql: Sql): LocalPerson[] {
  return sql.all<LocalPerson>(
    'SELECT id, upn AS userPrincipalName, displayName, access AS right FROM person ORDER BY position',
  );
}

/** Two people may share a name's letters ("J. Hill" and "J Hill"), so a taken address gets a number. */
function freeUpn(sql: Sql, name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const local =
    plain
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.+|\.+$/g, '')
      .slice(0, 60) || 'person';
  for (let number = 1; ; number++) {
    const upn = `${local}${number === 1 ? '' : number}@${DOMAIN}`;
    if (!sql.one('SELECT 1 AS taken FROM person WHERE upn = ?', upn)) return upn;
  }
}
