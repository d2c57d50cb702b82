import type { PartialDate } from '../../../domain/plan.ts';
import { columnOfKind, isShared, type ActionToday } from './action-places.ts';
import { dateLikeAny } from './date-style.ts';
import { changeText, setCell, type EditDraft } from './edit-draft.ts';

/** Writes what was changed in the app over what the file says, a moved date with the old one beside it. */
export function changeFields(draft: EditDraft, today: ActionToday, asAt: PartialDate): void {
  const { place, now } = today;
  const { action } = place;
  const text = columnOfKind(place.head, 'action');
  if (now.text.trim() !== action.text.trim() && now.text !== '' && text !== null)
    setCell(draft, { sheet: place.table.sheet, row: place.row.number, index: text, text: now.text });
  change(draft, today, asAt, { kind: 'lead', name: 'Lead', before: action.leadsText, after: now.leadsText });
  change(draft, today, asAt, { kind: 'measure', name: 'How we will know', before: action.measure, after: now.measure });
  const due = now.dueText ?? '';
  const old = action.due?.text ?? '';
  const moved = old === '' || due === '' ? due : `${due} (was ${old.replace(/\s*\(was ([^()]*)\)$/, ', earlier $1')})`;
  if (due !== old) change(draft, today, asAt, { kind: 'due', name: 'Due', before: old, after: moved });
}

interface Change {
  kind: 'lead' | 'measure' | 'due';
  name: string;
  before: string | null;
  after: string | null;
}

/** A cell that speaks for several actions cannot change for one, so a note says it. */
function change(
  draft: EditDraft,
  { place }: ActionToday,
  asAt: PartialDate,
  { kind, name, before, after }: Change,
): void {
  if ((before ?? '').trim() === (after ?? '').trim()) return;
  const index = columnOfKind(place.head, kind);
  if (index === null || !isShared(place, index)) {
    changeText(draft, place, kind, () => after ?? '');
    return;
  }
  const note = `${dateLikeAny([], asAt)}: ${name} is now ${after ?? 'nobody'}`;
  changeText(draft, place, 'updates', (text) => [text, note].filter((one) => one.trim() !== '').join('\n'));
}
