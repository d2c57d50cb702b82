import { filledCells } from '../table.ts';
import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';

const ENDED = /[.!?:;)\]"'’”…]$/;
const HANGING = /\s(?:the|a|an|of|and|to|for|with|by|in|on|at|from|or|which|that|will|their|its)$/i;
const FEWEST_WORDS = 5;
/** Programs that cut long cells cut them at these lengths. */
const CUT_LENGTHS = new Set([255, 256, 1024, 32_767]);

/** Cells that seem to stop in mid-sentence: the file's last one where nothing follows it, and any that ends on "the" or "of". */
export function findCutOffCells(draft: Draft): Doubt[] {
  const last = lastCell(draft);
  return draft.placed.flatMap((one) =>
    filledCells(one.row)
      .filter(({ index, text }) => isCutOff(text) || (last?.one === one && last.index === index))
      .map(({ index, text }) => doubtOf(one, index, text, last?.one === one && last.index === index)),
  );
}

function isCutOff(text: string): boolean {
  return (HANGING.test(text) && hasManyWords(text)) || (CUT_LENGTHS.has(text.length) && !ENDED.test(text));
}

const hasManyWords = (text: string): boolean => text.split(/\s+/).length >= FEWEST_WORDS;

/** The last cell of a file that stops without a line end, where it is a sentence without an end of its own. */
function lastCell({ table, placed }: Draft): { one: PlacedAction; index: number } | null {
  const one = placed.at(-1);
  const cell = one ? filledCells(one.row).at(-1) : undefined;
  const isLast = table.endsOpen && one?.row === table.rows.findLast((row) => filledCells(row).length > 0);
  return one && cell && isLast && hasManyWords(cell.text) && !ENDED.test(cell.text) ? { one, index: cell.index } : null;
}

const doubtOf = (one: PlacedAction, index: number, text: string, isLast: boolean): Doubt => ({
  code: 'cut-off-cell',
  severity: 'warning',
  row: one.row.number,
  column: one.layout.columns.find((column) => column.index === index)?.label ?? null,
  message: isLast
    ? 'The file ends here without a line end, and its last cell seems to stop in mid-sentence. Words, columns or rows may be missing.'
    : 'This cell seems to stop in mid-sentence. Words may be missing.',
  before: text,
  remedy: 'Compare it with the original and add what is missing.',
});
