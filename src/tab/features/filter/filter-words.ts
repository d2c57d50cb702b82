import { statusOf } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { writePartialDate } from '../../ui/dates.ts';
import words from '../../words/en-GB/filter.json';
import { wordsOf } from '../../words/words-of.ts';
import { TRAITS, type Filter, type Trait } from './filter.ts';

export const say = wordsOf(words);

/** One thing that is looked for, with the filter without it. */
export interface Chip {
  id: string;
  words: string;
  without: Partial<Filter>;
}

/** Everything that is looked for beside the words in the find box. */
export function chipsOf(filter: Filter, statuses: readonly Status[]): Chip[] {
  const { lead, status, only, since } = filter;
  const known = TRAITS.filter((trait) => only.includes(trait));
  return [
    ...(lead ? [{ id: 'lead', words: say('chipLead', { name: lead }), without: { lead: null } }] : []),
    ...status.map((code) => ({
      id: `status ${code}`,
      words: statusOf(statuses, code)?.label ?? code,
      without: { status: status.filter((other) => other !== code) },
    })),
    ...known.map((trait) => ({
      id: trait,
      words: chipWordsOf(trait),
      without: { only: only.filter((other) => other !== trait) },
    })),
    ...(since
      ? [{ id: 'since', words: say('chipSince', { day: writePartialDate(since) }), without: { since: null } }]
      : []),
  ];
}

const chipWordsOf = (trait: Trait): string => say(trait === 'stale' ? 'staleChip' : trait);

/** A filter that lets everything through, but for the words in the find box. */
export const NO_FILTER = { lead: null, status: [], only: [], since: null } satisfies Partial<Filter>;
