import { inWords, isGood, Unsettled } from '../answers.ts';
import type { Check } from '../check.ts';
import { postRow } from '../rows.ts';

/** What the bot's application may do with a write grant on the site. */
export const selectedWrite: Check = {
  id: 'selected-write',
  question: 2,
  title: 'What a write grant under Sites.Selected lets the bot do',
  does: 'has the bot’s application add a row to a list, and a column, and make a list',
  tells: ['appMayWriteItems', 'appMayCreateLists'],
  async run({ askAsApp, makeList, newTitle, site }, seen) {
    const app = askAsApp();
    const list = await makeList([]);
    const read = await app({ path: `${list.path}/items?$select=id` });
    if (!isGood(read))
      throw new Unsettled(`The bot’s application may not read the site (${inWords(read)}): grant it the site first.`);
    const row = await postRow(app, list, { Title: 'by the app' });
    seen.find('appMayWriteItems', mayOf(row.status), `adding a row: ${inWords(row)}`);
    const column = await app({ method: 'POST', path: `${list.path}/columns`, body: { name: 'Added', text: {} } });
    const body = { displayName: newTitle(), columns: [], list: { template: 'genericList' } };
    const made = await app({ method: 'POST', path: `${site}/lists`, body });
    const words = `making a list: ${inWords(made)}; adding a column: ${inWords(column)}`;
    seen.find('appMayCreateLists', isGood(made) === isGood(column) ? mayOf(made.status) : null, words);
    seen.note('The same with Lists.SelectedOperations.Selected was not tried: it breaks what a list inherits.');
  },
};

const mayOf = (status: number): boolean | null => (status === 201 ? true : status === 403 ? false : null);
