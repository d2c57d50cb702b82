import type { ReviewDate } from '../../domain/plan.ts';
import { monthNumber } from '../../domain/read-date.ts';
import { columnOf } from '../recognise/columns/layout.ts';
import { periodIn } from '../recognise/columns/period-label.ts';
import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';

const YEAR = 12;

/**
 * A review date whose year may be a slip: it breaks the order of the columns, or stands right after the one before with a
 * gap of a year and more behind it that the next year would close, as people write the old year in January.
 */
export function findDoubtfulReviewDates(draft: Draft): Doubt[] {
  const { reviewDates } = draft.plan;
  const months = reviewDates.map(({ date }) => monthNumber(date));
  const doubts = reviewDates.flatMap((review, index) => {
    const [before, at, after] = [months[index - 1], months[index], months[index + 1]];
    if (at == null || before == null) return [];
    if (at <= before) return [outOfOrder(draft, review, reviewDates[index - 1])];
    const isSlip = after != null && looksLikeOldYear(before, at, after) && hasSupport(draft, at);
    return isSlip ? [oldYear(draft, review, reviewDates.slice(index - 1, index + 2))] : [];
  });
  return [...doubts, ...withoutYear(draft)];
}

/** Months and terms that do not say of which year: asked about once, for no year is made up. */
function withoutYear(draft: Draft): Doubt[] {
  const labels = draft.plan.reviewDates.filter(({ label, date }) => date === null && isYearless(periodIn(label)));
  const [first] = labels;
  if (!first) return [];
  const names = labels.map(({ label }) => label).join(', ');
  return [
    {
      ...place(draft, first),
      code: 'review-date-without-year',
      message: `${names}: the year is not said, so ${labels.length === 1 ? 'this review has' : 'these reviews have'} no date. They stand in the order of the columns.`,
      before: names,
      remedy: 'Add the year to each head, or leave them as they are.',
    },
  ];
}

const isYearless = (label: string): boolean =>
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|aut|spr|sum|win|term|q[1-4])/i.test(label) &&
  !/\d{2}/.test(label);

const looksLikeOldYear = (before: number, at: number, after: number): boolean =>
  after - at > YEAR && (at - before) * 3 <= after - at;

/** No note is as old as the date; where no note has a date, slips are likely in the first months of a year alone. */
function hasSupport(draft: Draft, at: number): boolean {
  const earliest = earliestNote(draft);
  return earliest === null ? at % YEAR < 3 : earliest.at >= at + YEAR;
}

function earliestNote({ placed }: Draft): { at: number; text: string } | null {
  const notes = placed
    .flatMap(({ action }) => action.updates)
    .flatMap(({ date, dateText }) => {
      const at = monthNumber(date);
      return at === null ? [] : [{ at, text: dateText ?? '' }];
    });
  return notes.toSorted((a, b) => a.at - b.at)[0] ?? null;
}

function oldYear(draft: Draft, review: ReviewDate, [before, , after]: ReviewDate[]): Doubt {
  const next = nextYear(review);
  const note = earliestNote(draft);
  const support = note ? ` The earliest note in the file is of ${note.text}.` : '';
  return {
    ...place(draft, review),
    message: `The review dates run ${before?.label}, ${review.label}, ${after?.label}.${support} ${review.label} may be meant as ${next}. It was read as written.`,
    after: next,
    remedy: `Say whether ${review.label} or ${next} is meant.`,
  };
}

function outOfOrder(draft: Draft, review: ReviewDate, before: ReviewDate | undefined): Doubt {
  return {
    ...place(draft, review),
    message: `${review.label} stands after ${before?.label} but is not later. It was read as written.`,
    remedy: `Say which date is meant by ${review.label}.`,
  };
}

function place(
  { layouts, table }: Draft,
  { label }: ReviewDate,
): Pick<Doubt, 'code' | 'severity' | 'row' | 'column' | 'before'> {
  const layout = layouts.find(({ columns }) => columns.some((column) => column.label === label));
  const at = layout && columnOf(layout, 'rating') ? layout.bodyAt - 1 : 0;
  const row = table.rows[at]?.number ?? null;
  return { code: 'review-date-doubtful', severity: 'question', row, column: label, before: label };
}

/** The label with the next year in it, written with as many figures as the label has. */
function nextYear({ label, date }: ReviewDate): string {
  const year = (date ?? '').slice(0, 4);
  const next = String(Number(year) + 1);
  if (label.includes(year)) return label.replace(year, next);
  return label.replace(new RegExp(`${year.slice(2)}(?=\\D*$)`), next.slice(2));
}
