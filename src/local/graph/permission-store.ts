import type { Sql } from './database.ts';

/** The roles of a grant under Sites.Selected (Graph's permissions-selected-overview page), the weakest first. */
export const GRANT_ROLES = ['read', 'write', 'owner', 'fullcontrol'] as const;
/** One of them. */
export type GrantRole = (typeof GRANT_ROLES)[number];

/** What an application was granted on the site. */
export interface GrantRow {
  id: string;
  appId: string;
  displayName: string;
  role: GrantRole;
}

/** The grants of the site; they alone decide what an app may under Sites.Selected. */
export interface Grants {
  all(): GrantRow[];
  find(id: string): GrantRow | undefined;
  put(row: GrantRow): void;
  remove(id: string): void;
  /** The strongest that an application has. */
  of(appId: string): GrantRole | 'none';
}

/** Opens the grants of a data file. */
export function openGrants(sql: Sql): Grants {
  const all = (): GrantRow[] => sql.all('SELECT * FROM site_permission ORDER BY id');
  return {
    all,
    find: (id) => sql.one('SELECT * FROM site_permission WHERE id = ?', id),
    put: ({ id, appId, displayName, role }) =>
      sql.run('INSERT OR REPLACE INTO site_permission VALUES (?, ?, ?, ?)', id, appId, displayName, role),
    remove: (id) => sql.run('DELETE FROM site_permission WHERE id = ?', id),
    of(id) {
      const own = all().filter(({ appId }) => appId === id);
      return GRANT_ROLES.findLast((role) => own.some((row) => row.role === role)) ?? 'none';
    },
  };
}
