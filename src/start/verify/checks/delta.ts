import { bodyOf, inWords } from '../answers.ts';
import type { Check } from '../check.ts';
import { addRow, type Row } from '../rows.ts';

const STEP_MS = 500;
const LONGEST_MS = 120_000;

interface DeltaPage {
  value: Row[];
  '@odata.deltaLink'?: string;
}

/** How soon a change shows in delta, and what becomes of a link that is no good. */
export const delta: Check = {
  id: 'delta',
  question: 9,
  title: 'How late delta tells of a change, and a link that is no good',
  does: 'adds a row to a list of its own and asks delta for it until it comes',
  tells: ['deltaLagMs', 'foreignTokenStatus'],
  async run({ ask, makeList, wait, now }, seen) {
    const list = await makeList([]);
    const path = `${list.path}/items/delta`;
    const start = bodyOf<DeltaPage>(await ask({ path: `${path}?token=latest` }), 'Asking delta');
    const link = start['@odata.deltaLink'] ?? '';
    const from = now().getTime();
    const { id } = await addRow(ask, list, { Title: 'new' });
    const lag = await lagOf(async () => {
      const page = bodyOf<DeltaPage>(await ask({ path: link }), 'Asking delta');
      return page.value.some((row) => row.id === id) ? now().getTime() - from : null;
    }, wait);
    if (lag === null) seen.leave(`The change did not show within ${LONGEST_MS / 1000} seconds.`);
    else
      seen.find(
        'deltaLagMs',
        lag.tries === 0 ? 0 : lag.ms,
        lag.tries === 0 ? 'at once' : `after ${lag.ms} milliseconds`,
      );
    const foreign = await ask({ path: `${path}?token=no-such-token` });
    const status = foreign.status;
    seen.find('foreignTokenStatus', status >= 400 ? status : null, inWords(foreign));
    if (status === 410)
      seen.note(`Its Location ${foreign.headers.has('Location') ? 'leads' : 'does not lead'} to a fresh start.`);
    else seen.leave('The body of a 410 was not seen: only a link that is weeks old brings it.');
  },
};

async function lagOf(
  look: () => Promise<number | null>,
  wait: (ms: number) => Promise<void>,
): Promise<{ ms: number; tries: number } | null> {
  for (let tries = 0; tries * STEP_MS <= LONGEST_MS; tries += 1) {
    const ms = await look();
    if (ms !== null) return { ms, tries };
    await wait(STEP_MS);
  }
  return null;
}
