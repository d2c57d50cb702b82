import { statusOf } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { toBrief } from './brief.ts';

const LABEL = 60;
const MEANING = 200;

/** A rating by word and letter: "Amber (A)". A code that the legend does not have is shown as it is. */
export function ratingInWords(legend: readonly Status[], code: string | null): string {
  if (code === null) return 'No rating yet';
  const status = statusOf(legend, code);
  if (!status) return toBrief(code, LABEL);
  const label = toBrief(status.label, LABEL);
  return label === code || code === '' ? label : `${label} (${toBrief(code, LABEL)})`;
}

/** A status as a choice offers it, with its meaning: "Amber (A): In progress". */
export function choiceInWords(status: Status): string {
  const rating = ratingInWords([status], status.code);
  return status.meaning ? `${rating}: ${toBrief(status.meaning, MEANING)}` : rating;
}
