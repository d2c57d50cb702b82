import { bodyOf, inWords, isGood, Unsettled } from '../answers.ts';
import type { Check } from '../check.ts';

/** More than is reported to be possible. */
const MOST_INDEXES = 25;

/** What columns a list takes. */
export const columns: Check = {
  id: 'columns',
  question: null,
  title: 'Indexes, unique columns and what a column tells of itself',
  does: `adds columns with an index to a list of its own until it takes no more, ${MOST_INDEXES} at most`,
  tells: ['uniqueNeedsIndex', 'columnsHideFacets', 'indexLimit'],
  async run({ ask, makeList }, seen) {
    const list = await makeList([]);
    const add = (body: object) => ask({ method: 'POST', path: `${list.path}/columns`, body });
    const unique = await add({ name: 'Unique', text: {}, enforceUniqueValues: true });
    seen.find('uniqueNeedsIndex', !isGood(unique), `a unique column without index: ${inWords(unique)}`);
    const link = bodyOf<{ id: string }>(await add({ name: 'Link', hyperlinkOrPicture: {} }), 'Adding a column');
    const told = bodyOf<object>(await ask({ path: `${list.path}/columns/${link.id}` }), 'Reading a column');
    const isHidden = !Object.hasOwn(told, 'hyperlinkOrPicture');
    seen.find(
      'columnsHideFacets',
      isHidden,
      `a column of links ${isHidden ? 'does not tell' : 'tells'} that it is one`,
    );
    let count = isGood(unique) ? 1 : 0;
    for (let at = 0; at < MOST_INDEXES; at += 1) {
      const answer = await add({ name: `Index${at}`, number: {}, indexed: true });
      if (!isGood(answer)) return seen.find('indexLimit', count, `after ${count} came ${inWords(answer)}`);
      count += 1;
    }
    throw new Unsettled(`A list took ${count} columns with an index, and was not asked for more.`);
  },
};
