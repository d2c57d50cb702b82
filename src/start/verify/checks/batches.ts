import { inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow } from '../rows.ts';

/** Whether a batch may hold requests of both kinds. */
export const batches: Check = {
  id: 'batches',
  question: null,
  title: 'A batch of requests that depend on others, and of such that do not',
  does: 'reads a row of a list of its own three times in one batch, once after another',
  tells: ['batchMixesDependencies'],
  async run({ ask, makeList }, seen) {
    const list = await makeList([]);
    const { id } = await addRow(ask, list, { Title: 'x' });
    const read = (name: string, more = {}) => ({ id: name, method: 'GET', url: `${list.path}/items/${id}`, ...more });
    const requests = [read('first'), read('after', { dependsOn: ['first'] }), read('beside')];
    const answer = await ask({ method: 'POST', path: '/$batch', body: { requests } });
    const parts = isGood(answer) ? (answer.body as { responses: { status: number }[] }).responses : [];
    const isTaken = parts.length === requests.length && parts.every(({ status }) => status === 200);
    const words = parts.length > 0 ? `, and its parts with ${parts.map(({ status }) => status).join(', ')}` : '';
    seen.find('batchMixesDependencies', isTaken ? true : isGood(answer) ? null : false, `${inWords(answer)}${words}`);
  },
};
