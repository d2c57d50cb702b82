import { isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { postRow } from '../rows.ts';

const AT_ONCE = 8;
const SETTLED_MS = 5_000;

/** Whether a column that must be unique is so when several write at once. */
export const parallelKeys: Check = {
  id: 'parallel-keys',
  question: null,
  title: 'One key, written by several at once',
  does: `has ${AT_ONCE} requests at once add a row with the same key to a list of its own`,
  tells: ['uniqueEnforced'],
  async run({ ask, makeList, wait }, seen) {
    const list = await makeList([{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }]);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => postRow(ask, list, { Key: 'same' })));
    const landed = answers.filter(isGood).length;
    await wait(SETTLED_MS);
    const isTakenLater = isGood(await postRow(ask, list, { Key: 'same' }));
    const words = `${landed} of ${AT_ONCE} at once were taken, and one more ${isTakenLater ? 'was too' : 'was refused'} ${SETTLED_MS / 1000} seconds later`;
    const value = isTakenLater ? 'off' : landed > 1 ? 'late' : landed === 1 ? 'on' : null;
    seen.find('uniqueEnforced', value, words);
  },
};
