import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import type { BoardAction } from '../../../domain/board.ts';
import type { GroupRow, PlanRow } from './plan-outline.ts';

const say = wordsOf(catalogue);

/** What a priority or a focus area is called, its ref before its text where that does not say it already. */
export function groupTitle({ kind, structure }: Pick<GroupRow, 'kind' | 'structure'>): string {
  if (!structure) return say('astray');
  const { ref, text } = structure;
  const words = text.trim();
  if (ref && words) return words.startsWith(ref) ? words : `${ref} ${words}`;
  if (words) return words;
  if (kind === 'priority') return ref ? say('priority', { ref }) : say('untitledPriority');
  return ref ?? say('untitledArea');
}

/** What a row is called where something is said of it. */
export const rowName = (row: PlanRow, nameOf: (action: BoardAction) => string): string =>
  row.kind === 'action'
    ? nameOf(row.action)
    : groupTitle(row.kind === 'add' ? { kind: 'focusArea', structure: row.structure } : row);
