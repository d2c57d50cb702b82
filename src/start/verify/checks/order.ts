import { bodyOf, inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, type Row } from '../rows.ts';

const RANKS = [2, 3, 1];

/** Whether rows come in the order of a field. */
export const order: Check = {
  id: 'order',
  question: 5,
  title: '$orderby on a field',
  does: 'reads three rows of a list of its own in the order of an indexed column and of one without index',
  tells: ['orderbyIndexedField'],
  async run({ ask, makeList }, seen) {
    const list = await makeList([
      { name: 'Rank', number: {}, indexed: true },
      { name: 'Loose', number: {} },
    ]);
    for (const rank of RANKS) await addRow(ask, list, { Rank: rank, Loose: rank });
    const read = (by: string) => ask({ path: `${list.path}/items?$expand=fields($select=Rank)&$orderby=${by}` });
    const answer = await read('fields/Rank desc');
    if (isGood(answer)) {
      const { value } = bodyOf<{ value: Row[] }>(answer, 'Reading rows in order');
      const ranks = value.map(({ fields }) => Number(fields?.['Rank']));
      const isSorted = ranks.join() === RANKS.toSorted((a, b) => b - a).join();
      const isAsWritten = ranks.join() === RANKS.join();
      seen.find(
        'orderbyIndexedField',
        isSorted ? true : isAsWritten ? false : null,
        `2, 3, 1 came as ${ranks.join(', ')}`,
      );
    } else seen.find('orderbyIndexedField', null, inWords(answer));
    seen.note(`On a column without index: ${inWords(await read('fields/Loose'))}.`);
    const byId = await read('id desc');
    const ids = isGood(byId) ? (byId.body as { value: Row[] }).value.map(({ id }) => Number(id)) : [];
    seen.note(`On id desc: ${inWords(byId)}${ids.length > 0 ? `, and ids come as ${ids.join(', ')}` : ''}.`);
  },
};
