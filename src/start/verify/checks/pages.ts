import { bodyOf } from '../answers.ts';
import type { Check } from '../check.ts';
import type { Row } from '../rows.ts';

/** How many rows come at once where nobody says how many, and in which order. */
export const pages: Check = {
  id: 'pages',
  question: 4,
  title: 'The size of a page, and the order of rows',
  does: 'puts some hundred rows into a list of its own and reads them back',
  tells: ['defaultPageSize', 'itemOrder'],
  async run({ ask, makeList, addRows, rows }, seen) {
    const list = await makeList([]);
    await addRows(list, rows.page, () => ({}));
    const answer = await ask({ path: `${list.path}/items?$select=id` });
    const page = bodyOf<{ value: Row[]; '@odata.nextLink'?: string }>(answer, 'Reading rows');
    const size = page.value.length;
    if (page['@odata.nextLink'] !== undefined) seen.find('defaultPageSize', size, `a page of ${size} rows, and a link`);
    else seen.leave(`A page held all ${size} rows, so its size is not below that.`);
    const ids = page.value.map(({ id }) => Number(id));
    const rises = ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0));
    const falls = ids.every((id, at) => at === 0 || id < (ids[at - 1] ?? 0));
    seen.find(
      'itemOrder',
      rises ? 'rising' : falls ? 'falling' : null,
      rises ? 'ids rise' : falls ? 'ids fall' : 'no order',
    );
    seen.note('The most that $top gives is asked with more than 5,000 rows, under --thorough.');
  },
};
