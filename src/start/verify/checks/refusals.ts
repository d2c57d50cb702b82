import { codeOf, inWords, isGood, refusalOf } from '../answers.ts';
import type { Check, SwitchName } from '../check.ts';
import { addRow, patchRow, postRow } from '../rows.ts';
import type { Answer } from '../wire.ts';

const COLUMNS = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Free', text: {} },
  { name: 'Who', personOrGroup: {} },
];
const CODES = ['invalidRequest', 'generalException', 'nameAlreadyExists', 'resourceModified'];
const UNAUTHENTICATED = ['InvalidAuthenticationToken', 'unauthenticated'];
const NOBODY = 987_654_321;

/** With which status and code Graph refuses what it does not take. */
export const refusals: Check = {
  id: 'refusals',
  question: 3,
  title: 'Status and code of what is refused',
  does: 'asks a list of its own for what Graph should refuse: filters, ids, fields, a key and a title that are taken',
  tells: [
    'uniqueClashStatus',
    'uniqueClashCode',
    'unindexedFilterStatus',
    'unknownLookupStatus',
    'readOnlyFieldStatus',
    'unknownFieldStatus',
    'unknownSelectedField',
    'nameClashStatus',
    'countSkipStatus',
    'searchOnItemsStatus',
    'malformedIdStatus',
    'contentTypeStatus',
    'errorCodes',
    'unauthenticatedCode',
  ],
  async run({ ask, makeList, site }, seen) {
    const list = await makeList(COLUMNS);
    const items = `${list.path}/items`;
    const row = await addRow(ask, list, { Key: 'one', Free: 'x' });
    const see = (name: SwitchName, answer: Answer): Answer => {
      const { value, seen: words } = refusalOf(answer);
      seen.find(name, value, words);
      return answer;
    };
    const clash = see('uniqueClashStatus', await postRow(ask, list, { Key: 'one' }));
    seen.find('uniqueClashCode', CODES.includes(codeOf(clash)) ? codeOf(clash) : null, inWords(clash));
    const filter = see('unindexedFilterStatus', await ask({ path: `${items}?$filter=fields/Free eq 'x'` }));
    const lookup = see('unknownLookupStatus', await postRow(ask, list, { WhoLookupId: NOBODY }));
    const created = { fields: { Created: '2020-01-01T00:00:00Z' } };
    const readOnly = see('readOnlyFieldStatus', await patchRow(ask, list, row, created));
    const unknown = see('unknownFieldStatus', await postRow(ask, list, { NoSuchColumn: 'x' }));
    const named = await ask({ path: `${items}/${row.id}?$expand=fields($select=Title,NoSuchColumn)` });
    seen.find('unknownSelectedField', isGood(named) ? 'ignored' : 'refused', inWords(named));
    const body = { displayName: list.title, list: { template: 'genericList' } };
    see('nameClashStatus', await ask({ method: 'POST', path: `${site}/lists`, body }));
    see('countSkipStatus', await ask({ path: `${items}?$skip=1` }));
    see('searchOnItemsStatus', await ask({ path: `${items}?$search="x"` }));
    see('malformedIdStatus', await ask({ path: `${items}/abc` }));
    const headers = { 'Content-Type': 'text/plain' };
    see('contentTypeStatus', await ask({ method: 'POST', path: items, body: { fields: { Title: 'x' } }, headers }));
    const stranger = await ask({ path: items, headers: { Authorization: 'Bearer nobody' } });
    const name = codeOf(stranger);
    seen.find('unauthenticatedCode', UNAUTHENTICATED.includes(name) ? name : null, inWords(stranger));
    const refused = [clash, filter, lookup, readOnly, unknown].filter((answer) => !isGood(answer));
    const nameless = refused.filter((answer) => codeOf(answer) === '');
    if (refused.length > 0)
      seen.find(
        'errorCodes',
        nameless.length === 0 ? 'named' : nameless.length === refused.length ? 'empty' : null,
        `${refused.length - nameless.length} of ${refused.length} refusals name a code`,
      );
  },
};
