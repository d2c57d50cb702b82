import type { PlanNow } from '../../../domain/plan-now.ts';
import { readDate } from '../../../domain/read-date.ts';
import { periodIn } from '../../recognise/columns/period-label.ts';
import type { PartialDate } from '../../../domain/plan.ts';
import { cellText, marksOf } from '../../table.ts';
import type { WriteFormat } from '../table-edits.ts';
import { isSameSource, type ActionPlace, type ActionToday } from './action-places.ts';
import { dateLike, longDate } from './date-style.ts';
import { addToColumn, setCell, type EditDraft } from './edit-draft.ts';
import { ratingForms, type RatingForm } from './rating-forms.ts';

/** Where today's ratings go, and how the file writes them. */
export interface RatingPlan {
  /** The head of the column for them; null where nothing was rated and no review is open. */
  label: string | null;
  /** The file's own column for the open review in a head's columns, where it stands empty; null where one is put in. */
  openColumn(place: ActionPlace): number | null;
  formOf(code: string): RatingForm;
  /** A cell without a rating, in a file that fills its ratings too. */
  blank: RatingForm;
}

/** Decides where today's ratings go. */
export function ratingPlan({
  places,
  now,
  format,
}: {
  places: readonly ActionPlace[];
  now: PlanNow;
  format: WriteFormat;
}): RatingPlan {
  const isNeeded = now.openReview !== null || now.actions.some(({ isRatedSince }) => isRatedSince);
  const forms = ratingForms(places, now.legends);
  const isOpen = (label: string): boolean => now.openReview !== null && isSameReview(label, now.openReview);
  const columns = new Map(
    places.map(({ head }) => [head, head.columns.find(({ kind, label }) => kind === 'rating' && isOpen(label))?.index]),
  );
  const isTaken = places.some((place) => {
    const index = columns.get(place.head);
    return index !== undefined && clashes(place, index, now);
  });
  const isFilled = places.some(({ row, head }) =>
    head.columns.some(({ kind, index }) => isRating(kind) && marksOf(row, index).fill),
  );
  const blank: RatingForm = { text: '', ...(isFilled && { fill: '' }) };
  return {
    label: isNeeded ? labelOf(places, isTaken ? { ...now, openReview: null } : now) : null,
    openColumn: ({ head }) => (isTaken ? null : (columns.get(head) ?? null)),
    formOf: (code) => withWords({ ...blank, ...forms(code) }, code, now, format),
    blank,
  };
}

const isRating = (kind: string): boolean => kind === 'rating' || kind === 'status';

/** Two labels of one month name one review; two of one year, such as terms, need not. */
function isSameReview(label: string, open: string): boolean {
  const [own, other] = [periodIn(label), periodIn(open)];
  const date = readDate(own);
  const isSameMonth = date !== null && date.includes('-') && date === readDate(other);
  return isSameMonth || own.toLowerCase() === other.toLowerCase();
}

/** A column that already says something else of an action is history. */
function clashes({ row, action }: ActionPlace, index: number, { actions, legends }: PlanNow): boolean {
  const text = cellText(row, index).toLowerCase();
  const rating = actions.find(({ source }) => source !== null && isSameSource(source, action.source))?.rating;
  const status = legends.flatMap(({ statuses }) => statuses).find(({ code }) => code === rating);
  return text !== '' && text !== rating?.toLowerCase() && text !== status?.label.toLowerCase();
}

/** The open review as the file writes its reviews, or the day. */
function labelOf(places: readonly ActionPlace[], { openReview, asAt }: PlanNow): string {
  if (openReview === null) return `as at ${longDate(asAt)}`;
  const date = readDate(periodIn(openReview));
  const labels = new Set(
    places.flatMap(({ head }) => head.columns.filter(({ kind }) => kind === 'rating').map(({ label }) => label)),
  );
  const written = [...labels].toReversed().map((label) => labelLike(label, openReview, date));
  return written.find((label) => label !== null) ?? openReview;
}

/** "RAG Spring 2025" makes "RAG Summer 2025": the words beside a period stay, where the open review has none of its own. */
function labelLike(label: string, open: string, date: PartialDate | null): string | null {
  const period = periodIn(label);
  const own = date === null ? null : dateLike(period, date);
  const isBare = periodIn(open) === open.trim() && period !== label.trim();
  const next = own ?? (isBare && readDate(period) !== null && date !== null ? open.trim() : null);
  return next === null ? null : label.replace(period, () => next);
}

/** A fill alone says nothing in a text file, so there the word stands. */
function withWords(form: RatingForm, code: string, { legends }: PlanNow, format: WriteFormat): RatingForm {
  if (form.text !== '' || format === 'xlsx' || format === 'docx') return form;
  const label = legends.flatMap(({ statuses }) => statuses).find((status) => status.code === code)?.label;
  return { ...form, text: label ?? code };
}

/** Writes today's rating of an action where it belongs. */
export function addRatings(draft: EditDraft, { place, now }: ActionToday, plan: RatingPlan): void {
  if (plan.label === null) return;
  const open = plan.openColumn(place);
  const form = now.rating === null || now.isRetired ? plan.blank : plan.formOf(now.rating);
  if (open === null) addToColumn(draft, place, 'rating', form, plan.label);
  else if (form.text !== '' && cellText(place.row, open) === '')
    setCell(draft, { sheet: place.table.sheet, row: place.row.number, index: open, ...form });
}
