import { inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow } from '../rows.ts';

/** What the tab would read, were it let: how long to wait, and what to name when it asks for help. */
const WISHED = ['retry-after', 'etag', 'location', 'request-id'];
/** What the tab's requests carry, which the answer to a preflight must allow by name. */
const SENT = [
  'authorization',
  'content-type',
  'if-match',
  'prefer',
  'consistencylevel',
  'client-request-id',
  'sdkversion',
];

const namesIn = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);

/** Which headers of an answer a page may read. */
export const browserHeaders: Check = {
  id: 'browser-headers',
  question: null,
  title: 'Headers that a page in a browser may read and send',
  does: 'asks for a row of a list of its own as a page of another origin does, with a preflight',
  tells: ['exposeHeadersToBrowsers'],
  async run({ ask, makeList, pageOrigin }, seen) {
    const list = await makeList([]);
    const { id } = await addRow(ask, list, { Title: 'x' });
    const path = `${list.path}/items/${id}`;
    const read = await ask({ path, headers: { Origin: pageOrigin } });
    const exposed = namesIn(read.headers.get('Access-Control-Expose-Headers'));
    const some = WISHED.filter((name) => exposed.includes(name) || exposed.includes('*'));
    const value = some.length === WISHED.length ? true : some.includes('retry-after') ? null : false;
    seen.find('exposeHeadersToBrowsers', value, `of ${WISHED.join(', ')} a page may read ${some.join(', ') || 'none'}`);
    const headers = {
      Origin: pageOrigin,
      'Access-Control-Request-Method': 'PATCH',
      'Access-Control-Request-Headers': SENT.join(','),
    };
    const preflight = await ask({ method: 'OPTIONS', path: `${path}/fields`, headers });
    const allowed = namesIn(preflight.headers.get('Access-Control-Allow-Headers'));
    const missing = SENT.filter((name) => !allowed.includes(name));
    if (!isGood(preflight)) seen.note(`The preflight of a change was answered with ${inWords(preflight)}.`);
    else
      seen.note(
        `A preflight allows ${missing.length === 0 ? 'all that the tab sends' : `all but ${missing.join(', ')}`}.`,
      );
  },
};
