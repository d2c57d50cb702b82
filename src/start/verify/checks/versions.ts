import { bodyOf, inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, patchRow } from '../rows.ts';

interface Version {
  id: string;
  fields?: object;
}

/** What the history of a row shows. */
export const versions: Check = {
  id: 'versions',
  question: null,
  title: 'The versions of a row',
  does: 'changes a row of a list of its own once and reads its versions',
  tells: ['versionsIncludeCurrent', 'versionsExpandFields'],
  async run({ ask, makeList }, seen) {
    const list = await makeList([]);
    const row = await addRow(ask, list, { Title: 'first' });
    await patchRow(ask, list, row, { fields: { Title: 'second' } });
    const path = `${list.path}/items/${row.id}/versions`;
    const { value } = bodyOf<{ value: Version[] }>(await ask({ path }), 'Reading versions');
    const ids = value.map(({ id }) => id);
    const includes = ids.includes('2.0') ? true : ids.includes('1.0') ? false : null;
    seen.find('versionsIncludeCurrent', includes, `after one change there are ${ids.join(', ') || 'none'}`);
    const expanded = await ask({ path: `${path}?$expand=fields` });
    const [first] = isGood(expanded) ? (expanded.body as { value: Version[] }).value : [];
    const shown = !isGood(expanded) ? 'refused' : first?.fields ? 'shown' : 'ignored';
    seen.find('versionsExpandFields', shown, `$expand=fields: ${inWords(expanded)}, ${shown}`);
  },
};
