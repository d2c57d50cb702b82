import { cellText, type Row } from '../../table.ts';
import { columnContents } from './column-contents.ts';
import { headGuesses } from './head-words.ts';
import { columnOf, type Column, type Layout } from './layout.ts';

const SURE = 0.9;
/** Heads of those who help, lead elsewhere or led before. */
const OTHERS = /\b(?:support\w*|deputy|assist\w*|agency|former|previous|accountable|monitor\w*)\b/i;

/** Marks the columns that name leads beside the first one, headed alike: "Council lead | Health lead | Education lead". */
export function withFurtherLeads(columns: Column[], body: readonly Row[]): Column[] {
  const word = lastWord(columnOf({ columns }, 'lead')?.head ?? '');
  if (word === '') return columns;
  return columns.map((column) => (isFurther(column, word, body) ? { ...column, isFurtherLead: true } : column));
}

const lastWord = (head: string): string =>
  /(\p{L}+)$/u
    .exec(head.replace(/\(s\)$/i, ''))?.[1]
    ?.toLowerCase()
    .replace(/s$/, '') ?? '';

function isFurther({ kind, head, index }: Column, word: string, body: readonly Row[]): boolean {
  const [guess] = kind === 'extra' && !OTHERS.test(head) && /\s/.test(head) ? headGuesses(head) : [];
  const isAlike = guess?.kind === 'lead' && guess.weight >= SURE && lastWord(head) === word;
  return isAlike && columnContents(body, index).names >= 0.5;
}

/** What names the leads of an action: its cell, and those of further columns of leads. */
export const leadsTextOf = (row: Row, { columns }: Layout): string =>
  columns
    .filter(({ kind, isFurtherLead }) => kind === 'lead' || isFurtherLead === true)
    .map(({ index }) => cellText(row, index))
    .filter((text) => text !== '')
    .join('; ');
