import type { PlanAction, Status } from '../../../domain/plan.ts';
import { cellText, type Row } from '../../table.ts';
import { addDoubt, statusesFor, type Draft, type PlacedAction } from '../draft.ts';
import { columnOf, type Column, type Layout } from '../columns/layout.ts';
import { alphabetOf, latinised } from '../cells/look-alike.ts';
import { ratingFill, statusOfFill } from './rating-by-fill.ts';
import { isSameAsAbove } from '../../../domain/split-leads.ts';
import { isNoRating, movedRating, twoRatings } from './rating-text.ts';
import { readRating } from './read-rating.ts';
import { newestRating } from '../columns/review-dates.ts';
import { openingStatus, statusNoteColumn } from './status-in-note.ts';
import { tickedIn } from '../columns/tick-columns.ts';

/** Reads an action's ratings and its status; a text that no legend has is kept and asked about, never taken for a rating. */
export function rateAction(draft: Draft, layout: Layout, row: Row, action: PlanAction): void {
  for (const column of layout.columns.filter(({ kind }) => kind === 'rating')) {
    const code = readCell(draft, layout, row, column);
    action.ratings[column.label] = code;
    if (!isPlain(draft, code, cellText(row, column.index))) action.extra[column.label] = cellText(row, column.index);
  }
  const single = columnOf(layout, 'status');
  const code = single ? readCell(draft, layout, row, single) : null;
  action.status = code ?? newestRating(action, draft.plan.reviewDates);
  const ticked = tickedIn(row, layout);
  if (ticked && !single) action.status = readTicks(draft, row, ticked);
  const notes = statusNoteColumn(layout);
  if (notes) action.status = readNote(draft, row, notes);
  if (single && !isPlain(draft, code, cellText(row, single.index))) action.statusText = cellText(row, single.index);
}

/** The status whose column is ticked, said once a table; two ticks are asked about. */
function readTicks(draft: Draft, row: Row, [first, ...others]: readonly Column[]): string | null {
  if (!first) return null;
  const { code } = readRating(first.label, statusesFor(draft.plan.legends, 'action'));
  const isSaid = draft.findings.some((finding) => finding.code === 'rating-by-tick');
  if (others.length === 0 && isSaid) return code;
  addDoubt(draft, {
    code: others.length === 0 ? 'rating-by-tick' : 'rating-two-ticks',
    severity: others.length === 0 ? 'note' : 'question',
    row: row.number,
    column: first.label,
    message:
      others.length === 0
        ? `Ratings are told by the column under “${first.head}” in which a tick stands, so its name was read as the rating.`
        : `Ticks stand under ${[first, ...others].map(({ label }) => `“${label}”`).join(' and ')}, so none was read as the rating.`,
    before: [first, ...others].map(({ label }) => label).join('\n'),
    after: code,
    remedy: others.length === 0 ? 'Nothing needs doing.' : 'Say which of them holds.',
  });
  return others.length === 0 ? code : null;
}

/** True where a rating's cell says no more than the rating. */
function isPlain(draft: Draft, code: string | null, text: string): boolean {
  if (text === '') return true;
  const status = statusesFor(draft.plan.legends, 'action').find((one) => one.code === code);
  const words = status ? [status.code, status.label, status.meaning] : [];
  return words.some((word) => latinised(word).toLowerCase() === latinised(text).toLowerCase().replace('gray', 'grey'));
}

function readCell(draft: Draft, layout: Layout, row: Row, column: Column): string | null {
  const text = cellText(row, column.index);
  const fill = ratingFill(row, column.index, layout);
  const statuses = statusesFor(draft.plan.legends, 'action');
  const shown = fill === null ? null : statusOfFill(fill, statuses, draft.found.fills);
  if (text === '') {
    if (shown) noteFill(draft, column, shown);
    return shown?.code ?? null;
  }
  const { code, isLookAlike } = readRating(text, statuses);
  if (code === null && isNoRating(text)) noteNone(draft, row, column, text);
  else if (code === null) noteUnknown(draft, row, column, text);
  else if (isLookAlike) noteLookAlike(draft, row, column, text, code);
  if (code !== null && shown && shown.code !== code) noteContradiction(draft, row, { column, text, code, shown });
  return code;
}

/** Said once a column: which colour was read as which rating. */
function noteFill(draft: Draft, { label }: Column, { label: status, colour }: Status): void {
  const known = draft.findings.find(({ code, where }) => code === 'rating-by-fill' && where.column === label);
  const reading = `${colour === 'other' ? 'a colour' : colour} as ${status}`;
  if (!known) {
    addDoubt(draft, {
      code: 'rating-by-fill',
      severity: 'warning',
      column: label,
      message: `Ratings of this column are told by the colour of the cell alone. Read so: ${reading}.`,
      before: reading,
      remedy: 'Check that the colours were read as they are meant.',
    });
  } else if (!(known.before ?? '').includes(reading)) {
    known.before = `${known.before}, ${reading}`;
    known.message = `Ratings of this column are told by the colour of the cell alone. Read so: ${known.before}.`;
  }
}

interface Contradiction {
  column: Column;
  text: string;
  code: string;
  shown: Status;
}

function noteContradiction(draft: Draft, row: Row, { column, text, code, shown }: Contradiction): void {
  addDoubt(draft, {
    code: 'fill-contradicts-rating',
    severity: 'question',
    row: row.number,
    column: column.label,
    message: `This cell says "${text}" and is coloured as ${shown.label}. It was read by its words, as ${code}.`,
    before: text,
    after: code,
    remedy: 'Say which of the two is meant.',
  });
}

function readNote(draft: Draft, row: Row, column: Column): string | null {
  const words = openingStatus(row, column);
  if (words === null) return null;
  noteStatusInNote(draft, row, column, words);
  return readRating(words, statusesFor(draft.plan.legends, 'action')).code;
}

/** Asked once a column: with which words notes open that were read as the status. */
function noteStatusInNote(draft: Draft, row: Row, column: Column, words: string): void {
  const known = draft.findings.find(({ code, where }) => code === 'status-in-note' && where.column === column.label);
  const all = [...new Set([...(known?.before?.split('\n') ?? []), words])];
  const message = `No column is for ratings alone, so the words with which notes open here (${all.join(', ')}) were read as the status of their actions. The notes were kept whole.`;
  if (known) return void Object.assign(known, { message, before: all.join('\n') });
  addDoubt(draft, {
    code: 'status-in-note',
    severity: 'question',
    row: row.number,
    column: column.label,
    message,
    before: words,
    remedy: 'Say whether these words are the status.',
  });
}

function noteNone(draft: Draft, row: Row, column: Column, text: string): void {
  addDoubt(draft, {
    code: 'rating-none',
    severity: 'note',
    row: row.number,
    column: column.label,
    message: `"${text}" was read as no rating. The text is kept.`,
    before: text,
    remedy: 'Give a rating if there is one.',
  });
}

/** Of two ratings the one further from done is proposed, as the more careful. */
function lowerOf(text: string, statuses: readonly Status[]): string | null {
  const codes = (twoRatings(text) ?? []).map((one) => readRating(one, statuses).code);
  const both = statuses.filter(({ code }) => codes.includes(code)).toSorted((a, b) => a.rank - b.rank);
  return both.length === 2 ? (both[0]?.code ?? null) : null;
}

/** The rating of the action above, for a cell that points there. */
function aboveOf({ placed }: Draft, { kind, label }: Column): string | null {
  const codeOf = ({ action }: PlacedAction): string | null =>
    (kind === 'rating' ? action.ratings[label] : action.status) ?? null;
  const above = placed.findLast((one) => codeOf(one) !== null);
  return above ? codeOf(above) : null;
}

function noteUnknown(draft: Draft, row: Row, column: Column, text: string): void {
  const statuses = statusesFor(draft.plan.legends, 'action');
  const codes = statuses.map(({ code }) => code);
  const lower = lowerOf(text, statuses);
  const moved = movedRating(text) ?? /^(.+?)\s*\?+$/.exec(text)?.[1];
  const proposal = isSameAsAbove(text) ? aboveOf(draft, column) : moved ? readRating(moved, statuses).code : lower;
  addDoubt(draft, {
    code: 'unknown-rating',
    severity: 'question',
    row: row.number,
    column: column.label,
    message: `"${text}" is no rating of this plan's key (${codes.join(', ')}), so the action was left without a rating here. The text is kept.`,
    before: text,
    after: proposal,
    remedy:
      lower === null
        ? 'Say which rating is meant, or leave it without one.'
        : `Say which of the two is meant; ${lower} is further from done.`,
  });
}

function noteLookAlike(draft: Draft, row: Row, column: Column, text: string, code: string): void {
  addDoubt(draft, {
    code: 'homoglyph',
    severity: 'question',
    row: row.number,
    column: column.label,
    message: `This rating is written with a ${alphabetOf(text)} letter that looks like ${code}. It was read as ${code}.`,
    before: text,
    after: code,
    remedy: `Say whether ${code} is meant.`,
  });
}
