import type { PartialDate, Status } from '../domain/plan.ts';
import type { Why } from '../domain/prompt.ts';
import { toBrief } from './brief.ts';
import { dateInWords, dateNearby } from './date-words.ts';
import { ratingInWords } from './rating-words.ts';

/** What tells why an action is asked about now. */
export interface WhyContext {
  legend: readonly Status[];
  rating: string | null;
  askedBy: string | null;
  now: string;
}

/** Why an action is asked about now, as a sentence. */
export function whyInWords(why: Why, { legend, rating, askedBy, now }: WhyContext): string {
  switch (why.kind) {
    case 'review':
      return `The review date ${reviewName(why, now)} is coming up.`;
    case 'red':
      return `It stands at ${ratingInWords(legend, rating)}, so I ask each month.`;
    case 'stale':
      return why.days === null
        ? 'Nothing was said about it yet.'
        : `Nothing was said about it for ${spanInWords(why.days)}.`;
    case 'due':
      return `It ${why.day < now.slice(0, why.day.length) ? 'was' : 'is'} due ${onDay(why.day, now)}.`;
    case 'asked':
      return `${askedBy ? toBrief(askedBy, 80) : 'Somebody'} would like to know how things stand.`;
  }
}

/** A review date by its day, and by its label where that says something else. */
function reviewName({ day, label }: { day: PartialDate; label: string }, now: string): string {
  const brief = toBrief(label, 60);
  const words = dateNearby(day, now);
  return brief === '' || brief === dateInWords(day) || brief === words ? `of ${words}` : `${brief} (${words})`;
}

const onDay = (day: PartialDate, now: string): string =>
  `${day.split('-').length === 3 ? 'on' : 'in'} ${dateNearby(day, now)}`;

/** Days as people count them: "nine weeks" would be a guess at how they read, figures are plain. */
function spanInWords(days: number): string {
  if (days < 14) return days === 1 ? '1 day' : `${days} days`;
  return days < 70 ? `${Math.floor(days / 7)} weeks` : `${Math.floor(days / 30.44)} months`;
}
