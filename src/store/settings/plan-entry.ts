import type { Board } from '../../domain/board.ts';
import { changesInWords, type Wording } from '../../domain/wording-change.ts';
import { toUpdateFields } from '../rows/update-row.ts';
import type { Site } from '../site.ts';
import { ensureRows } from '../write-rows.ts';

/** Who changes how the plan is run. The key names the act, so that doing it again records it once. */
export interface Act {
  key: string;
  saidBy: string;
}

/** Records on the plan itself what was changed in how it is run, once; nothing where nothing was. 4 resource units. */
export async function recordOnPlan(site: Site, { structure }: Board, act: Act, wording: Wording): Promise<void> {
  const plan = structure.find(({ kind }) => kind === 'plan');
  const text = changesInWords(wording);
  if (!plan || text === '') return;
  const fields = toUpdateFields({
    key: act.key,
    subjectKey: plan.key,
    subjectName: 'Plan',
    kind: 'correction',
    saidAt: site.now().toISOString(),
    saidBy: act.saidBy,
    source: 'tab',
    text,
  });
  await ensureRows(site, [{ list: 'updates', fields }]);
}
