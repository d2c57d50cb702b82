import type { RowReading } from '../../reading.ts';
import { filledCells } from '../../table.ts';
import { addPriority, currentPriority, type Draft } from '../draft.ts';
import { factKind } from '../tables/labelled-text.ts';
import { factIn } from './loose-rows.ts';
import { readBarePriority, readBareVision, readPriorityText } from './priority-text.ts';

interface Cell {
  index: number;
  text: string;
}

/**
 * Reads a line that only announces what stands under it or beside it ("Priority 1", "Vision for the future"), and the line
 * that was announced; null for any other.
 */
export function addAnnounced(draft: Draft, at: number, cells: readonly Cell[]): RowReading | null {
  const [first, second, third] = cells;
  if (!first || third) return null;
  const bare = readBarePriority(first.text);
  if (bare) {
    addPriority(draft, bare.ref, second?.text ?? null);
    draft.plan.heads['priority'] ??= bare.word;
    return 'priority';
  }
  const vision = readBareVision(first.text);
  if (vision !== null && draft.plan.priorities.at(-1)?.vision !== undefined)
    return openVision(draft, vision, second?.text);
  return second ? null : addWhatWasAnnounced(draft, at, first.text);
}

function openVision(draft: Draft, head: string, text: string | undefined): RowReading | null {
  const priority = currentPriority(draft);
  if (priority.vision !== null) return null;
  draft.plan.heads['vision'] ??= head;
  priority.vision = text ?? null;
  return 'priority';
}

/** The paragraph under such a line is the priority's title, or its vision; list items under a vision belong to it too. */
function addWhatWasAnnounced(draft: Draft, at: number, text: string): RowReading | null {
  const row = draft.table.rows[at];
  const priority = draft.plan.priorities.at(-1);
  const above = textAbove(draft, at);
  const isPlain = row?.heading === undefined && !readPriorityText(text) && factKind(factIn(text)?.label ?? '') === null;
  if (!priority || !isPlain || above === null) return null;
  if (readBarePriority(above) && priority.title === null) priority.title = text;
  else if (readBareVision(above) !== null && priority.vision === null) priority.vision = text;
  else return null;
  return 'priority';
}

/** What the row above says, where it is one cell. */
function textAbove({ table }: Draft, at: number): string | null {
  const above = table.rows.slice(0, at).findLast((row) => filledCells(row).length > 0);
  const cells = above ? filledCells(above) : [];
  return cells.length === 1 ? (cells[0]?.text ?? null) : null;
}
