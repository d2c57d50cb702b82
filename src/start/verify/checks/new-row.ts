import { bodyOf, inWords } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, postRow, type Row } from '../rows.ts';

/** A second is the finest that SharePoint's dates tell. */
const LATER_MS = 2_000;

/** What comes back of a new row, a changed one and the list. */
export const newRow: Check = {
  id: 'new-row',
  question: 10,
  title: 'What the answer to a new row holds',
  does: 'adds, changes and deletes rows of a list of its own',
  tells: ['postReturnsFields', 'patchItemAnswers', 'idsReused', 'listModifiedWithItems'],
  async run({ ask, makeList, wait }, seen) {
    const list = await makeList([]);
    await wait(LATER_MS);
    const row = bodyOf<Row>(await postRow(ask, list, { Title: 'first' }), 'Adding a row');
    seen.find(
      'postReturnsFields',
      row.fields !== undefined,
      row.fields ? 'the fields too' : 'the row without its fields',
    );
    const info = bodyOf<{ createdDateTime: string; lastModifiedDateTime: string }>(
      await ask({ path: `${list.path}?$select=createdDateTime,lastModifiedDateTime` }),
      'Reading the list',
    );
    const isTold = Date.parse(info.lastModifiedDateTime) >= Date.parse(row.createdDateTime);
    seen.find(
      'listModifiedWithItems',
      isTold,
      `the list ${isTold ? 'says' : 'does not say'} that it was modified with its row`,
    );
    const item = `${list.path}/items/${row.id}`;
    const changed = await ask({ method: 'PATCH', path: item, body: { fields: { Title: 'second' } } });
    const body = (changed.body ?? {}) as Record<string, unknown>;
    const answer = Object.hasOwn(body, 'parentReference')
      ? 'listItem'
      : Object.hasOwn(body, 'Title')
        ? 'fieldValueSet'
        : null;
    seen.find(
      'patchItemAnswers',
      answer,
      `a change of the row itself: ${inWords(changed)}, ${answer ?? 'neither form'}`,
    );
    const last = await addRow(ask, list, { Title: 'last' });
    await ask({ method: 'DELETE', path: `${list.path}/items/${last.id}` });
    const next = await addRow(ask, list, { Title: 'next' });
    const isReused = next.id === last.id;
    seen.find('idsReused', isReused, `the id of a deleted row was ${isReused ? 'given again' : 'not given again'}`);
  },
};
