import type { Sql } from './database.ts';

/** A subscription as the data file keeps it. */
export interface SubscriptionRow {
  id: string;
  listId: string;
  /** As it was given; notices repeat it. */
  resource: string;
  notificationUrl: string;
  clientState: string | null;
  /** An ISO instant with milliseconds, so that texts compare as times. */
  expires: string;
  creatorId: string;
}

/** The subscriptions in the data file; those past their time are as good as gone. */
export interface Subscriptions {
  ofCreator(creatorId: string, now: Date): SubscriptionRow[];
  ofList(listId: string, now: Date): SubscriptionRow[];
  find(id: string, now: Date): SubscriptionRow | undefined;
  add(row: SubscriptionRow): void;
  renew(id: string, expires: string): void;
  remove(id: string): void;
}

/** Opens the subscriptions of a data file. */
export function openSubscriptions(sql: Sql): Subscriptions {
  const where = (column: 'id' | 'listId' | 'creatorId', value: string, now: Date): SubscriptionRow[] =>
    sql.all(`SELECT * FROM subscription WHERE ${column} = ? AND expires > ? ORDER BY id`, value, now.toISOString());
  return {
    ofCreator: (creatorId, now) => where('creatorId', creatorId, now),
    ofList: (listId, now) => where('listId', listId, now),
    find: (id, now) => where('id', id, now)[0],
    add: ({ id, listId, resource, notificationUrl, clientState, expires, creatorId }) =>
      sql.run(
        'INSERT INTO subscription VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        listId,
        resource,
        notificationUrl,
        clientState,
        expires,
        creatorId,
      ),
    renew: (id, expires) => sql.run('UPDATE subscription SET expires = ? WHERE id = ?', expires, id),
    remove: (id) => sql.run('DELETE FROM subscription WHERE id = ?', id),
  };
}
