import type { Review } from '../../../domain/board.ts';

const short = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const long = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** What a new review's column is called: as the plan's last ones are, "Mar-27" after "Dec-21", else "March 2027". */
export function reviewLabel(date: string, reviews: readonly Pick<Review, 'label'>[]): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return '';
  const year = String(at.getUTCFullYear());
  const [, sign, years = ''] = /^\p{L}{3}([-\s/])(\d{2}|\d{4})$/u.exec(reviews.at(-1)?.label ?? '') ?? [];
  // "Sept" is four letters in en-GB, and no plan writes it so in a column head.
  if (sign) return `${short.format(at).slice(0, 3)}${sign}${years.length === 2 ? year.slice(2) : year}`;
  return `${long.format(at)} ${year}`;
}
