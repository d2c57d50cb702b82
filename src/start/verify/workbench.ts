import { bodyOf, isGood, Unsettled } from './answers.ts';
import type { Answer, Wire } from './wire.ts';

/** How a throw-away list is called, before an id of its own: nobody's list is called so. */
const TITLE = 'Action Plan Monitor check ';
const OURS = new RegExp(`^${TITLE}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);

/** A list that a check made. */
export interface ThrowAway {
  /** `/sites/{id}/lists/{id}` */
  path: string;
  title: string;
}

/** What a workbench stands on. */
export interface WorkbenchOptions {
  /** As whoever signed in. */
  ask: Wire;
  /** The same for tidying up, which goes on where the rest was stopped. */
  tidy: Wire;
  /** As the bot's own application; null with the reason where that is not possible. */
  app: Wire | null;
  appIsMissing: string;
  /** As whoever signed in, through the tab's registration with Sites.Selected; null where nobody did. */
  tab: Wire | null;
  siteId: string;
  wait: (ms: number) => Promise<void>;
  now: () => Date;
  newKey: () => string;
  /** Where Graph may send notices; null where nobody said. */
  noticesUrl: string | null;
  /** Where the page of the tab comes from. */
  pageOrigin: string;
  /** How many rows show the size of a page, and how many are more than SharePoint goes through. */
  rows: { page: number; many: number };
  /** How far something is that takes long. */
  progress: (words: string) => void;
}

/** What a check works with: the site, lists of its own, and whoever asks. */
export interface Workbench extends Omit<WorkbenchOptions, 'tidy' | 'app' | 'appIsMissing' | 'tab'> {
  /** `/sites/{id}` */
  site: string;
  /** The bot's own application. @throws {Unsettled} where it cannot sign in */
  askAsApp: () => Wire;
  /** Whoever uses the tab. @throws {Unsettled} where nobody signed in there */
  askAsTab: () => Wire;
  /** Makes a list that is deleted again whatever happens. @throws {Unsettled} */
  makeList: (columns: readonly object[]) => Promise<ThrowAway>;
  /** A title for a list that something else makes, which is deleted as well. */
  newTitle: () => string;
  /** Puts so many rows into a list, twenty at a time. @throws {Unsettled} */
  addRows: (list: ThrowAway, count: number, fieldsOf: (at: number) => object) => Promise<void>;
  /** Deletes what was made; answers with the titles of what could not be. */
  tidyUp: () => Promise<string[]>;
}

const TAB_IS_MISSING =
  'Nobody signed in through the tab’s registration: give --tab, its application (client) id, and allow public client flows there for this once.';

const BATCH = 20;

export function createWorkbench(options: WorkbenchOptions): Workbench {
  const { tidy, app, appIsMissing, tab, ...given } = options;
  const { ask, newKey, siteId } = given;
  const site = `/sites/${siteId}`;
  /** By title, for an answer may be lost after the list was made. */
  const made = new Set<string>();
  const newTitle = (): string => {
    const title = `${TITLE}${newKey()}`;
    made.add(title);
    return title;
  };
  return {
    ...given,
    site,
    newTitle,
    askAsApp: () => {
      if (!app) throw new Unsettled(appIsMissing);
      return app;
    },
    askAsTab: () => {
      if (!tab) throw new Unsettled(TAB_IS_MISSING);
      return tab;
    },
    makeList: async (columns) => {
      const title = newTitle();
      const body = { displayName: title, columns, list: { template: 'genericList' } };
      const answer = await ask({ method: 'POST', path: `${site}/lists`, body });
      return { path: `${site}/lists/${bodyOf<{ id: string }>(answer, 'Making a list').id}`, title };
    },
    addRows: (list, count, fieldsOf) => addRows(given, list, { count, fieldsOf }),
    tidyUp: async () => {
      // Where the lists cannot even be listed, whatever was made may still be there.
      const left = await deleteLists(tidy, site, (title) => made.has(title)).catch(() => [...made]);
      made.clear();
      return left;
    },
  };
}

async function addRows(
  { ask, progress, wait }: Pick<WorkbenchOptions, 'ask' | 'progress' | 'wait'>,
  list: ThrowAway,
  { count, fieldsOf }: { count: number; fieldsOf: (at: number) => object },
): Promise<void> {
  let left = Array.from({ length: count }, (_, at) => at);
  for (let tries = 0; left.length > 0;) {
    const some = left.slice(0, BATCH);
    const requests = some.map((at) => ({
      id: String(at),
      method: 'POST',
      url: `${list.path}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Title: `row ${at}`, ...fieldsOf(at) } },
    }));
    const answer = await ask({ method: 'POST', path: '/$batch', body: { requests } });
    const { responses } = bodyOf<{ responses: BatchPart[] }>(answer, 'Adding rows');
    const done = new Set(responses.filter(({ status }) => status === 201).map(({ id }) => Number(id)));
    const refused = responses.find(({ status }) => ![201, 429, 503].includes(status));
    if (refused) throw new Unsettled(`Adding a row was answered with ${refused.status}.`);
    tries = done.size > 0 ? 0 : tries + 1;
    if (tries > MOST_TRIES) throw new Unsettled('SharePoint was too busy to take rows.');
    if (done.size < some.length) await wait(waitOf(responses));
    left = left.filter((at) => !done.has(at));
    progress(`${count - left.length} of ${count} rows`);
  }
}

const MOST_TRIES = 10;

interface BatchPart {
  id: string;
  status: number;
  headers?: Record<string, string>;
}

/** The longest that a part names; ten seconds where none does. */
const waitOf = (parts: readonly BatchPart[]): number =>
  1000 * Math.max(...parts.map(({ headers = {} }) => Number(headers['Retry-After'] ?? 0) || 0), 0) || 10_000;

/** The throw-away lists of earlier runs that are still there. @throws {Unsettled} */
export async function findLeftovers(ask: Wire, siteId: string): Promise<string[]> {
  return (await readLists(ask, `/sites/${siteId}`))
    .map(({ displayName }) => displayName)
    .filter((one) => OURS.test(one));
}

/** Deletes them; answers with the titles of what could not be deleted. @throws {Unsettled} */
export const deleteLeftovers = (ask: Wire, siteId: string): Promise<string[]> =>
  deleteLists(ask, `/sites/${siteId}`, (title) => OURS.test(title));

async function deleteLists(ask: Wire, site: string, isMeant: (title: string) => boolean): Promise<string[]> {
  const left: string[] = [];
  for (const { id, displayName } of await readLists(ask, site)) {
    if (!isMeant(displayName)) continue;
    const answer = await ask({ method: 'DELETE', path: `${site}/lists/${id}` }).catch((): Answer | null => null);
    if (!answer || (!isGood(answer) && answer.status !== 404)) left.push(displayName);
  }
  return left;
}

async function readLists(ask: Wire, site: string): Promise<{ id: string; displayName: string }[]> {
  const lists: { id: string; displayName: string }[] = [];
  for (let path: string | undefined = `${site}/lists?$select=id,displayName`; path !== undefined;) {
    const answer: Answer = await ask({ path });
    const page = bodyOf<{ value: typeof lists; '@odata.nextLink'?: string }>(answer, 'Listing the lists of the site');
    lists.push(...page.value);
    path = page['@odata.nextLink'];
  }
  return lists;
}
