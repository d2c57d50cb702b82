import type { Legend, Status } from '../../../domain/plan.ts';
import { cellText, marksOf, type Row } from '../../table.ts';
import type { ActionPlace } from './action-places.ts';

/** How a file writes a status: its text, and its fill where it has one. A table that rates by colour alone has no text. */
export interface RatingForm {
  text: string;
  fill?: string;
}

/** Fills as ratings have them where a file rates by fill and shows none of this status. */
const USUAL: Record<Status['colour'], string> = {
  red: 'FF7C80',
  amber: 'FFC000',
  green: '92D050',
  blue: '9BC2E6',
  grey: 'BFBFBF',
  other: 'FFFFFF',
};

/** Tells how a file writes each status, from the ratings that stand in it. */
export function ratingForms(places: readonly ActionPlace[], legends: readonly Legend[]): (code: string) => RatingForm {
  const statuses = legends.flatMap(({ statuses: own }) => own);
  const seen = places.flatMap((place) => writtenRatings(place));
  const known = new Map<string, RatingForm>();
  const formOf = (code: string): RatingForm => {
    const status = statuses.find((one) => one.code === code);
    const own = seen.filter((one) => one.code === code);
    const text = own.length > 0 ? mostOften(own.map((one) => one.text)) : styledText(code, status, seen);
    const fills = own.flatMap(({ fill }) => (fill ? [fill] : []));
    const isFilled = seen.filter(({ fill }) => fill !== undefined).length * 2 > seen.length;
    const fill = fills.length > 0 ? mostOften(fills) : isFilled ? USUAL[status?.colour ?? 'other'] : undefined;
    return { text, ...(fill !== undefined && { fill }) };
  };
  return (code) => {
    const form = known.get(code) ?? formOf(code);
    known.set(code, form);
    return form;
  };
}

interface Written extends RatingForm {
  code: string;
}

function writtenRatings({ action, head, row }: ActionPlace): Written[] {
  return head.columns.flatMap(({ kind, index, label }) => {
    const code = kind === 'rating' ? action.ratings[label] : kind === 'status' ? action.status : null;
    return code ? [{ code, ...formIn(row, index) }] : [];
  });
}

function formIn(row: Row, index: number): RatingForm {
  const { fill } = marksOf(row, index);
  return { text: cellText(row, index), ...(fill !== undefined && { fill }) };
}

/** A status that stands nowhere yet is written as the others are: by code, by name, or not at all. */
function styledText(code: string, status: Status | undefined, seen: readonly Written[]): string {
  if (seen.length > 0 && seen.every(({ text }) => text === '')) return '';
  const words = seen.filter(({ text }) => text.length > 3);
  if (!status || words.length * 2 <= seen.length) return code;
  const isUpper = words.every(({ text }) => text === text.toUpperCase());
  return isUpper ? status.label.toUpperCase() : status.label;
}

function mostOften(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}
