import { inWords, isGood } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, postRow, readRow } from '../rows.ts';

const MINUTE = 60_000;
const WINTER = '2026-01-15';
const SUMMER = '2026-07-15';

/** What becomes of a day that has no time. */
export const days: Check = {
  id: 'days',
  question: 7,
  title: 'A date without a time, there and back',
  does: 'writes days of winter, summer and the nineteenth century into a list of its own and reads them',
  tells: ['siteUtcOffsetMinutes', 'datesFrom1900'],
  async run({ ask, makeList }, seen) {
    const list = await makeList([{ name: 'Day', dateTime: { format: 'dateOnly' } }]);
    const offsetOf = async (day: string): Promise<{ offset: number; came: string }> => {
      const { fields } = await readRow(ask, list, await addRow(ask, list, { Day: day }), ['Day']);
      const came = String(fields['Day']);
      return { offset: (Date.parse(`${day}T00:00:00Z`) - Date.parse(came)) / MINUTE, came };
    };
    const { offset, came } = await offsetOf(WINTER);
    const isKnown = Number.isInteger(offset) && offset >= 0;
    seen.find('siteUtcOffsetMinutes', isKnown ? offset : null, `${WINTER} came back as ${came}`);
    const summer = await offsetOf(SUMMER);
    seen.note(`${SUMMER} came back as ${summer.came}: ${summer.offset - offset} minutes more than in winter.`);
    const old = await postRow(ask, list, { Day: '1850-01-01' });
    seen.find('datesFrom1900', isGood(old) ? false : old.status === 400 ? true : null, inWords(old));
  },
};
