import { inWords, isGood, refusalOf } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, patchRow, readRow } from '../rows.ts';

const FORM = /^"?(?<form>\{[^}]*\}|[^,{}"]*),(?<number>\d+)"?$/;

/** Whether a write on what has changed meanwhile is refused. */
export const ifMatch: Check = {
  id: 'if-match',
  question: 1,
  title: 'If-Match on the fields of a row',
  does: 'changes one row of a list of its own with old, current and odd eTags',
  tells: [
    'ifMatchOnFields',
    'ifMatchStar',
    'weakEtagMatches',
    'malformedEtagStatus',
    'eTagForm',
    'eTagStep',
    'patchReturnsEtag',
  ],
  async run({ ask, makeList }, seen) {
    const list = await makeList([]);
    const row = await addRow(ask, list, { Title: 'first' });
    const first = await readRow(ask, list, row);
    const change = (Title: string, match?: string) =>
      patchRow(ask, list, row, { fields: { Title }, headers: match === undefined ? {} : { 'If-Match': match } });

    const plain = await change('second');
    const hasTag = Object.hasOwn((plain.body ?? {}) as object, '@odata.etag');
    seen.find('patchReturnsEtag', hasTag, `the answer of a change ${hasTag ? 'has' : 'has no'} @odata.etag`);
    const second = await readRow(ask, list, row);
    const [before, after] = [first, second].map(({ eTag }) => FORM.exec(eTag)?.groups);
    const step = Number(after?.['number']) - Number(before?.['number']);
    seen.find('eTagForm', before ? (before['form']?.startsWith('{') ? 'braces' : 'bare') : null, shapeOf(first.eTag));
    seen.find('eTagStep', Number.isNaN(step) ? null : step, `one change raised its number by ${step}`);

    const stale = await change('third', first.eTag);
    const { fields } = await readRow(ask, list, row);
    const isKept = fields['Title'] === 'second';
    if (stale.status === 412 && isKept)
      seen.find('ifMatchOnFields', true, `${inWords(stale)}, and nothing was changed`);
    else if (isGood(stale) && !isKept)
      seen.find('ifMatchOnFields', false, 'an old eTag was taken, and the row changed');
    else seen.find('ifMatchOnFields', null, `${inWords(stale)}, and the row ${isKept ? 'did not change' : 'changed'}`);
    if (stale.status !== 412) return;

    const star = await change('star', '*');
    seen.find('ifMatchStar', isGood(star) ? true : star.status === 412 ? false : null, inWords(star));
    const current = await readRow(ask, list, row);
    const weak = await change('weak', `W/${current.eTag}`);
    seen.find('weakEtagMatches', isGood(weak) ? true : weak.status === 412 ? false : null, inWords(weak));
    const odd = refusalOf(await change('odd', 'odd'));
    seen.find('malformedEtagStatus', odd.value, odd.seen);
  },
};

/** The eTag without the ids in it. */
const shapeOf = (eTag: string): string =>
  `an eTag looks like ${eTag.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, '…').replaceAll(/\d+/g, 'N')}`;
