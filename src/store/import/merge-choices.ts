import type { ActionKey } from '../../domain/board.ts';
import type { ComparedField, FieldChange, ImportComparison, MatchedAction } from '../../domain/compare-plans.ts';
import type { PlanAction } from '../../domain/plan.ts';

/** What a person chose of a newer version. What they did not choose is taken from the file, but for conflicts, which stay ours. */
export interface MergeChoices {
  fields: { key: ActionKey; field: ComparedField; take: 'theirs' | 'ours' }[];
  /** Actions that the file no longer has and that stay on the plan; the others are retired. */
  keep: ActionKey[];
  /** New actions that are left out. */
  leaveOut: PlanAction['source'][];
  /** Moved actions that stay where they are. */
  stay: ActionKey[];
}

export const NO_CHOICES: MergeChoices = { fields: [], keep: [], leaveOut: [], stay: [] };

/** A field that was left as it is because somebody changed it after the comparison was made. */
export interface LeftField {
  key: ActionKey;
  ref: string | null;
  field: ComparedField | 'place';
}

/** The changes of an action that are to be written, and those that somebody overtook. */
export function chosenOf(
  action: MatchedAction,
  seen: ImportComparison,
  { fields }: MergeChoices,
): { taken: FieldChange[]; left: LeftField[] } {
  const before = seen.changed.find(({ key }) => key === action.key)?.changes ?? [];
  const wanted = action.changes.filter(({ field, isConflict }) => {
    const choice = fields.find((one) => one.key === action.key && one.field === field)?.take;
    return (choice ?? (isConflict ? 'ours' : 'theirs')) === 'theirs';
  });
  const isSeen = ({ field, ours }: FieldChange): boolean =>
    before.some((change) => change.field === field && change.ours === ours);
  return {
    taken: wanted.filter(isSeen),
    left: wanted.filter((change) => !isSeen(change)).map(({ field }) => ({ key: action.key, ref: action.ref, field })),
  };
}

const NAMES: Record<ComparedField, string> = {
  text: 'Action',
  ref: 'Reference',
  leads: 'Lead',
  measure: 'How we will know',
  due: 'Due',
  rating: 'Rating',
  extra: 'Other columns',
};

/** What an entry says of the changes that a newer version brought. */
export function entryText(taken: readonly FieldChange[], move: MatchedAction['move']): string {
  const said = taken.map(({ field, theirs, ours }) => `${NAMES[field]}: ${quote(ours)} became ${quote(theirs)}.`);
  const to = move && [move.to.priority, move.to.focusArea].filter(Boolean).join(', ');
  const moved = move ? [`Moved from ${quote(move.from.focusArea || null)} to ${quote(to)}.`] : [];
  return ['Changed by a newer version of the plan’s file.', ...said, ...moved].join('\n');
}

const quote = (text: string | null): string => (text === null || text === '' ? 'nothing' : `“${text}”`);
