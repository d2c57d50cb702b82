import { inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, type Row } from '../rows.ts';
import type { Answer } from '../wire.ts';

const COLUMNS = [
  { name: 'Key', text: {}, indexed: true },
  { name: 'Group', text: {}, indexed: true },
  { name: 'Flag', boolean: {} },
];
/** Lets a filter name what has no index. */
const HEADERS = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };

const rowsIn = (answer: Answer): number => (isGood(answer) ? (answer.body as { value: Row[] }).value.length : 0);

/** What a filter takes and finds. */
export const filters: Check = {
  id: 'filters',
  question: null,
  title: 'What a filter takes and finds',
  does: 'filters the one row of a list of its own by truth, by capitals and by two columns',
  tells: ['booleansInFilters', 'textIsCaseSensitive', 'severalIndexedFields'],
  async run({ ask, makeList }, seen) {
    const list = await makeList(COLUMNS);
    await addRow(ask, list, { Key: 'abc', Group: 'east', Flag: true });
    const filter = (text: string, headers = {}) =>
      ask({ path: `${list.path}/items?$select=id&$filter=${text}`, headers });
    const truth = await filter('fields/Flag eq true', HEADERS);
    const one = await filter('fields/Flag eq 1', HEADERS);
    const value = rowsIn(truth) === 1 && rowsIn(one) === 1 ? 'both' : rowsIn(one) === 1 ? 'numbers' : null;
    seen.find(
      'booleansInFilters',
      value,
      `eq true: ${inWords(truth)}, ${rowsIn(truth)} rows; eq 1: ${inWords(one)}, ${rowsIn(one)} rows`,
    );
    const capitals = await filter("fields/Key eq 'ABC'");
    const isStrict = isGood(capitals) ? rowsIn(capitals) === 0 : null;
    seen.find('textIsCaseSensitive', isStrict, `abc asked for as ABC: ${inWords(capitals)}, ${rowsIn(capitals)} rows`);
    const both = await filter("fields/Key eq 'abc' and fields/Group eq 'east'");
    seen.find('severalIndexedFields', isGood(both), `two indexed columns in one filter: ${inWords(both)}`);
  },
};
