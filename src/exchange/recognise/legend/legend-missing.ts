import type { Status } from '../../../domain/plan.ts';
import { readMeaning } from '../../../domain/status-meaning.ts';
import type { Doubt } from '../finding.ts';
import { isNoRating } from '../rating/rating-text.ts';
import { readRating } from '../rating/read-rating.ts';

/** What is doubtful where a file has ratings and no key to them: a question, unless the ratings say it themselves. */
export const missingLegendDoubt = (statuses: readonly Status[], used: readonly string[]): Doubt =>
  ownWordsDoubt(statuses, used) ?? noLegendDoubt(used);

/** Ratings such as "Complete" and "Not started" say themselves what they mean; null where one of them does not. */
function ownWordsDoubt(statuses: readonly Status[], used: readonly string[]): Doubt | null {
  const isPlain = statuses.every(({ label, meaning }) => label === meaning && readMeaning(meaning).stage !== null);
  const isWhole = used.every((text) => isNoRating(text) || readRating(text, statuses).code !== null);
  if (statuses.length === 0 || !isPlain || !isWhole) return null;
  const done = statuses.filter((status) => status.done).map(({ label }) => `“${label}”`);
  return {
    code: 'legend-missing',
    severity: 'warning',
    message: `The file has no key to its ratings. They were read by their own words: ${done.length === 0 ? 'none of them means done' : `${done.join(' and ')} ${done.length === 1 ? 'means' : 'mean'} done`}.`,
    before: used.join(', '),
    remedy: 'Check what each rating means, and which of them mean done or late.',
  };
}

const noLegendDoubt = (used: readonly string[]): Doubt => ({
  code: 'legend-missing',
  severity: 'question',
  message:
    'The file has no key to its ratings, so what each of them means is not known and none is taken as done by its colour.',
  before: used.join(', '),
  remedy: 'Say what each rating means, and which of them mean done or late.',
});
