import { inWords, isGood, Unsettled } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, patchRow, readRow } from '../rows.ts';

/** What clears a field, and how an empty one is told. */
export const clearing: Check = {
  id: 'clearing',
  question: 8,
  title: 'null for a person, and fields without a value',
  does: 'writes you into the person column of a list of its own, and takes you out again',
  tells: ['nullClearsLookup', 'emptyFieldsOmitted', 'emptyTextKept'],
  async run({ ask, makeList }, seen) {
    const list = await makeList([
      { name: 'Who', personOrGroup: {} },
      { name: 'Free', text: {} },
      { name: 'Said', text: {} },
    ]);
    const row = await addRow(ask, list, { Title: 'x', Said: '' });
    const { fields } = await readRow(ask, list, row, ['AuthorLookupId', 'Free', 'Said']);
    seen.find(
      'emptyFieldsOmitted',
      !Object.hasOwn(fields, 'Free'),
      `a field that was never set is ${JSON.stringify(fields['Free']) ?? 'left out'}`,
    );
    seen.find(
      'emptyTextKept',
      fields['Said'] === '',
      `an empty text is ${JSON.stringify(fields['Said']) ?? 'left out'}`,
    );
    const me = Number(fields['AuthorLookupId']);
    if (!Number.isInteger(me))
      throw new Unsettled('The row does not say who made it, so nobody could be written into it.');
    const written = await patchRow(ask, list, row, { fields: { WhoLookupId: me } });
    if (!isGood(written)) throw new Unsettled(`Writing a person was answered with ${inWords(written)}.`);
    const cleared = await patchRow(ask, list, row, { fields: { WhoLookupId: null } });
    const after = await readRow(ask, list, row, ['WhoLookupId']);
    const isGone = (after.fields['WhoLookupId'] ?? null) === null;
    const value = isGood(cleared) && isGone ? true : cleared.status === 400 && !isGone ? false : null;
    seen.find('nullClearsLookup', value, `${inWords(cleared)}, and the person is ${isGone ? 'gone' : 'still there'}`);
  },
};
