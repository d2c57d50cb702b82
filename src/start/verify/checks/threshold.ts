import { bodyOf, inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import type { Row } from '../rows.ts';

/** What a filter does that more rows pass than SharePoint goes through. */
export const threshold: Check = {
  id: 'threshold',
  question: 6,
  title: 'A filter over more than 5,000 rows, and the most that $top gives',
  does: 'puts more than 5,000 rows into a list of its own, which takes SharePoint some ten minutes, and reads them',
  tells: ['thresholdStatus', 'topCap'],
  isThorough: true,
  async run({ ask, makeList, addRows, rows }, seen) {
    const list = await makeList([{ name: 'Sort', text: {}, indexed: true }]);
    await addRows(list, rows.many, () => ({ Sort: 'same' }));
    const items = `${list.path}/items`;
    const filtered = await ask({ path: `${items}?$select=id&$filter=fields/Sort eq 'same'`, isRaw: true });
    const wait = filtered.headers.get('Retry-After');
    if (isGood(filtered)) seen.find('thresholdStatus', null, `a filter that ${rows.many} rows pass was answered`);
    else
      seen.find(
        'thresholdStatus',
        filtered.status,
        `${inWords(filtered)}, ${wait === null ? 'without Retry-After' : `Retry-After: ${wait}`}`,
      );
    const most = await ask({ path: `${items}?$select=id&$top=${rows.many + 1}` });
    const page = bodyOf<{ value: Row[]; '@odata.nextLink'?: string }>(most, 'Reading with $top');
    const size = page.value.length;
    if (page['@odata.nextLink'] === undefined)
      seen.leave(`$top gave all ${size} rows at once, so its cap is not below that.`);
    else seen.find('topCap', size, `$top=${rows.many + 1} gave ${size} rows and a link`);
  },
};
