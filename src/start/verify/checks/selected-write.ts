import { inWords, isGood, Unsettled } from '../answers.ts';
import type { Check, Notebook, SwitchName } from '../check.ts';
import { postRow } from '../rows.ts';
import type { Wire } from '../wire.ts';
import type { Workbench } from '../workbench.ts';

/** What the bot's application may do with a write grant on the site. */
export const selectedWrite: Check = {
  id: 'selected-write',
  question: 2,
  title: 'What a write grant under Sites.Selected lets the bot do',
  does: 'has the bot’s application add a row to a list, and a column, and make a list',
  tells: ['appMayWriteItems', 'appMayCreateLists'],
  run: (bench, seen) =>
    write(bench, seen, { ask: bench.askAsApp(), items: 'appMayWriteItems', lists: 'appMayCreateLists' }),
};

/** The same for people who use the tab, whose application has the permission and the grant. */
export const selectedByTab: Check = {
  id: 'selected-by-tab',
  question: 2,
  title: 'What a write grant under Sites.Selected lets people do through the tab',
  does: 'adds a row to a list through the tab’s registration, and a column, and makes a list',
  tells: ['tabMayWriteItems', 'tabMayCreateLists'],
  run: (bench, seen) =>
    write(bench, seen, { ask: bench.askAsTab(), items: 'tabMayWriteItems', lists: 'tabMayCreateLists' }),
};

async function write(
  { makeList, newTitle, site }: Workbench,
  seen: Notebook,
  { ask, items, lists }: { ask: Wire; items: SwitchName; lists: SwitchName },
): Promise<void> {
  const list = await makeList([]);
  const read = await ask({ path: `${list.path}/items?$select=id` });
  if (!isGood(read))
    throw new Unsettled(`This application may not read the site (${inWords(read)}): grant it the site first.`);
  const row = await postRow(ask, list, { Title: 'under the grant' });
  seen.find(items, mayOf(row.status), `adding a row: ${inWords(row)}`);
  const column = await ask({ method: 'POST', path: `${list.path}/columns`, body: { name: 'Added', text: {} } });
  const body = { displayName: newTitle(), columns: [], list: { template: 'genericList' } };
  const made = await ask({ method: 'POST', path: `${site}/lists`, body });
  const words = `making a list: ${inWords(made)}; adding a column: ${inWords(column)}`;
  seen.find(lists, isGood(made) === isGood(column) ? mayOf(made.status) : null, words);
  seen.note('The same with Lists.SelectedOperations.Selected was not tried: it breaks what a list inherits.');
}

const mayOf = (status: number): boolean | null => (status === 201 ? true : status === 403 ? false : null);
