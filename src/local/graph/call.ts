import type { LocalClock } from '../clock.ts';
import type { Caller } from './caller.ts';
import type { Tokens } from './access-token.ts';
import type { Columns } from './column-store.ts';
import type { Sql } from './database.ts';
import type { DriveItems } from './drive-store.ts';
import type { FileBytes, Received } from './file-bytes.ts';
import type { Items } from './item-store.ts';
import type { ListRow, Lists } from './list-store.ts';
import type { Grants } from './permission-store.ts';
import type { People } from './person.ts';
import type { Notices } from './notices.ts';
import type { Query } from './query.ts';
import type { Send } from './receiver.ts';
import type { Site } from './site.ts';
import type { Subscriptions } from './subscription-store.ts';
import type { Switches } from './switches.ts';

/** What handlers stand on. */
export interface World {
  sql: Sql;
  clock: LocalClock;
  switches: Switches;
  people: People;
  tokens: Tokens;
  lists: Lists;
  columns: Columns;
  items: Items;
  drive: DriveItems;
  bytes: FileBytes;
  subscriptions: Subscriptions;
  notices: Notices;
  grants: Grants;
  /** Reaches receivers of notices; they are on this machine. */
  send: Send;
  /** `files` is where this server itself stands, such as `http://localhost:53010`. */
  links: { base: string; metadata: string; files: string };
  /** When the tenant was made, an ISO instant. */
  founded: string;
}

/** One request, or one of a `$batch`, taken apart and admitted. */
export interface Call {
  method: string;
  /** As addressed, from `/v1.0` on and without the query: what paging links repeat. */
  path: string;
  query: Query;
  /** Names in small letters. */
  headers: Readonly<Record<string, string>>;
  body: unknown;
  /** The body where it is bytes and no JSON. */
  received: Received | undefined;
  caller: Caller;
  params: Readonly<Record<string, string>>;
  /** The site that the address names. @throws {Error} where the route has none */
  readonly theSite: Site;
  /** The list that the address names. @throws {Error} where the route has none */
  readonly theList: ListRow;
}

/** An answer. Without a body it is empty, as 204 is. */
export interface Reply {
  status: number;
  body?: object;
  headers?: Readonly<Record<string, string>>;
  /** The answer itself, where it hangs on someone else: a receiver that must shake hands first. */
  later?: () => Promise<Reply>;
}
