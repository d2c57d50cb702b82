import { inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { postRow, readRow } from '../rows.ts';
import type { Answer } from '../wire.ts';

const COLUMNS = [
  { name: 'Line', text: {} },
  { name: 'Lines', text: { allowMultipleLines: true, textType: 'plain' } },
  { name: 'Rich', text: { allowMultipleLines: true, textType: 'richText' } },
  { name: 'State', choice: { choices: ['open', 'closed'] } },
];
const RICH = '<p>One</p>';
/** The vertical tab of Word, which comes with text that is pasted. */
const ODD = 'one\u000Btwo';
/** One more than is reported to be taken. */
const LONG = 64_000;

/** What texts and choices are taken, and how they come back. */
export const texts: Check = {
  id: 'texts',
  question: null,
  title: 'Odd texts and choices, there and back',
  does: 'writes line breaks, odd characters, HTML and an unknown choice into a list of its own and reads them',
  tells: ['lineBreaksInLines', 'controlCharacters', 'richTextWrapped', 'choicesEnforced', 'requiredEnforced'],
  async run({ ask, makeList }, seen) {
    const list = await makeList(COLUMNS);
    const back = async (answer: Answer, name: string): Promise<unknown> =>
      isGood(answer) ? (await readRow(ask, list, answer.body as { id: string }, [name])).fields[name] : undefined;
    const broken = await postRow(ask, list, { Line: 'one\ntwo' });
    seen.find('lineBreaksInLines', isGood(broken), `a line break in a line of text: ${inWords(broken)}`);
    const odd = await postRow(ask, list, { Lines: ODD });
    const came = await back(odd, 'Lines');
    const control = !isGood(odd) ? 'refused' : came === ODD ? 'kept' : came === 'onetwo' ? 'dropped' : null;
    seen.find('controlCharacters', control, `a vertical tab: ${isGood(odd) ? JSON.stringify(came) : inWords(odd)}`);
    const rich = await back(await postRow(ask, list, { Rich: RICH }), 'Rich');
    const isWrapped = typeof rich === 'string' && /^<div[^]*<p>One<\/p>[^]*<\/div>$/.test(rich);
    seen.find(
      'richTextWrapped',
      rich === RICH ? false : isWrapped ? true : null,
      `${RICH} came back as ${JSON.stringify(rich)}`,
    );
    const choice = await postRow(ask, list, { State: 'neither' });
    seen.find('choicesEnforced', !isGood(choice), `a choice that the column does not list: ${inWords(choice)}`);
    seen.note(`A text of ${LONG} characters: ${inWords(await postRow(ask, list, { Lines: 'x'.repeat(LONG) }))}.`);
    const strict = await makeList([{ name: 'Must', text: {}, required: true }]);
    const without = await postRow(ask, strict, { Title: 'x' });
    seen.find('requiredEnforced', !isGood(without), `a row without what is required: ${inWords(without)}`);
  },
};
