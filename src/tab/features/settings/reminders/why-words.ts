import type { BoardAction } from '../../../../domain/board.ts';
import type { DuePrompt } from '../../../../domain/due-prompts.ts';
import { groupBy } from '../../../../domain/group-by.ts';
import type { Why } from '../../../../domain/prompt.ts';
import { listInWords } from '../../../ui/count-words.ts';
import { writePartialDate } from '../../../ui/dates.ts';
import { say } from './say.ts';

/** As many actions of one reason are named; the rest is counted. */
const NAMED = 8;

/** Why a card goes out and about which actions, a sentence for each reason. */
export function whysInWords({ actions }: DuePrompt, nameOf: (action: BoardAction) => string): string[] {
  const byReason = groupBy(actions, ({ why }) => reasonOf(why));
  return [...byReason].map(([reason, ones]) => {
    const names = ones.slice(0, NAMED).map(({ action }) => nameOf(action));
    const more = ones.length - names.length;
    const named = listInWords(more > 0 ? [...names, say('moreActions', { count: more })] : names);
    return say('reason', { reason, actions: named });
  });
}

function reasonOf(why: Why): string {
  switch (why.kind) {
    case 'review':
      return say('whyReview', { review: why.label, day: writePartialDate(why.day) });
    case 'red':
      return say('whyRed');
    case 'stale':
      return say('whyStale');
    case 'due':
      return say('whyDue');
    case 'asked':
      return say('whyAsked');
  }
}
