import type { Row } from '../../table.ts';
import { columnContents, guessByContents, type ColumnContents } from './column-contents.ts';
import { groupLevels, outerActions } from './group-columns.ts';
import { headGuesses, type ColumnKind, type HeadKind } from './head-words.ts';
import { isPeriodLabel, notesPeriod } from './period-label.ts';

/** A column before it is known what it is. `cell` is its head as written, with a key that may stand in it. */
export interface OpenColumn {
  index: number;
  cell: string;
  label: string;
  /** The review that a wider head above it names. */
  period?: string;
}

/** What a column was taken for, how surely from 0 to 1, and whether its cells told it and not its head. */
export interface ChosenColumn extends OpenColumn {
  kind: ColumnKind;
  confidence: number;
  isByContents: boolean;
}

interface Bid {
  column: OpenColumn;
  kind: ColumnKind;
  weight: number;
  isByContents: boolean;
}

/** How much cells that fit or do not fit the head's words count. */
const FITS = 0.04;
const MISFITS = -0.35;
/** Cells alone never speak as strongly as a head does. */
const LEAST = 0.3;
const LEAST_BID = 0.45;

/**
 * Says what each column is: every column bids for what its head's words and its cells suggest, and the strongest bid for
 * each kind wins. A column that wins nothing keeps its own head as a further column.
 */
export function chooseColumns(columns: readonly OpenColumn[], body: readonly Row[]): ChosenColumn[] {
  const contents = new Map(columns.map((column) => [column.index, columnContents(body, column.index)]));
  const outer = outerActions(columns, body);
  const hasNotes = columns.some(({ cell }) => headGuesses(cell)[0]?.kind === 'updates');
  const ofReviews = notesColumns(columns, contents);
  const bids = columns.flatMap((column) =>
    outer.has(column.index)
      ? [groupBid(column, 'focusArea', false)]
      : bidsOf(column, contents.get(column.index), { hasNotes, isOfReview: ofReviews.has(column.index) }),
  );
  const actionAt = actionPlace(bids);
  const chosen = new Map<number, Bid>();
  const takenKinds = new Set<ColumnKind>();
  for (const bid of bids
    .map((one) => placed(one, actionAt))
    .filter(({ weight }) => weight > 0)
    .toSorted(byWeight)) {
    const isSeveral = bid.kind === 'rating' || bid.column.period !== undefined;
    if (chosen.has(bid.column.index) || (!isSeveral && takenKinds.has(bid.kind))) continue;
    chosen.set(bid.column.index, bid);
    if (!isSeveral) takenKinds.add(bid.kind);
  }
  if (!takenKinds.has('action')) ensureAction(columns, contents, chosen);
  const sides = {
    kindAt: (index: number) => chosen.get(index)?.kind,
    contentsAt: (index: number) => contents.get(index),
  };
  for (const [index, kind] of groupLevels(columns, body, sides)) {
    const column = columns.find((one) => one.index === index);
    if (column) chosen.set(index, { ...(chosen.get(index) ?? groupBid(column, kind, !speaksOf(column, kind))), kind });
  }
  return columns.map((column) => toChosen(column, chosen.get(column.index)));
}

const groupBid = (column: OpenColumn, kind: ColumnKind, isByContents: boolean): Bid => ({
  column,
  kind,
  weight: isByContents ? 0.6 : 0.95,
  isByContents,
});

const speaksOf = ({ cell }: OpenColumn, kind: ColumnKind): boolean =>
  headGuesses(cell).some((guess) => guess.kind === kind || guess.kind === 'focusArea' || guess.kind === 'priority');

/** Where the actions most likely stand: of columns whose strongest bid that is, else of any. */
function actionPlace(bids: readonly Bid[]): number | null {
  const actions = bids.filter(({ kind }) => kind === 'action').toSorted(byWeight);
  const isStrongest = (bid: Bid): boolean =>
    bids.every((other) => other.column !== bid.column || other.weight <= bid.weight);
  return (actions.find(isStrongest) ?? actions[0])?.column.index ?? null;
}

/** A plan without a column of actions has them where the longest different texts stand: under "Recommendation", say. */
function ensureAction(
  columns: readonly OpenColumn[],
  contents: ReadonlyMap<number, ColumnContents>,
  chosen: Map<number, Bid>,
): void {
  const ways: ColumnKind[] = ['focusArea', 'priority', 'measure', 'extra'];
  const open = columns.filter(({ index }) => ways.includes(chosen.get(index)?.kind ?? 'extra'));
  const texts = open.filter(({ index }) => isLikeActions(contents.get(index)));
  const best = texts.toSorted(
    (a, b) => (contents.get(b.index)?.averageLength ?? 0) - (contents.get(a.index)?.averageLength ?? 0),
  )[0];
  if (best) chosen.set(best.index, { column: best, kind: 'action', weight: 0.5, isByContents: true });
}

const isLikeActions = (contents: ColumnContents | undefined): boolean =>
  contents !== undefined &&
  contents.filled > 0 &&
  contents.averageLength >= 12 &&
  contents.distinct >= 0.7 &&
  contents.dates + contents.names < 1;

const byWeight = (one: Bid, other: Bid): number => other.weight - one.weight;

function toChosen(column: OpenColumn, bid: Bid | undefined): ChosenColumn {
  if (!bid) {
    const { index, cell, label } = column;
    return { index, cell, label, kind: 'extra', confidence: LEAST, isByContents: false };
  }
  const confidence = Math.round(Math.min(0.99, Math.max(LEAST, bid.weight)) * 100) / 100;
  return { ...bid.column, kind: bid.kind, confidence, isByContents: bid.isByContents };
}

/** What is known of a column from those beside it: that another is for notes; that it holds what was said at a review. */
interface Beside {
  hasNotes: boolean;
  isOfReview: boolean;
}

/** Columns with the notes of a review each: those of sentences, and those that are headed alike, however little stands there. */
function notesColumns(columns: readonly OpenColumn[], contents: ReadonlyMap<number, ColumnContents>): Set<number> {
  const groups = new Map<string, { index: number; isNotes: boolean }[]>();
  for (const { label, index } of columns) {
    const period = notesPeriod(label);
    const own = contents.get(index);
    if (period === null || !own || own.filled === 0) continue;
    const name = label.replace(period, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
    groups.set(name, [...(groups.get(name) ?? []), { index, isNotes: !isShort(own) }]);
  }
  const ofNotes = [...groups.values()].filter(
    (group) => group.filter(({ isNotes }) => isNotes).length * 2 >= group.length,
  );
  return new Set(ofNotes.flatMap((group) => group.map(({ index }) => index)));
}

function bidsOf(column: OpenColumn, contents: ColumnContents | undefined, { hasNotes, isOfReview }: Beside): Bid[] {
  if (!contents) return [];
  const guesses = headGuesses(column.cell);
  const isSaid = guesses[0]?.kind === 'updates' && contents.filled > 0 && contents.openings < 0.5;
  const isReview = isPeriodLabel(column.label) && isShort(contents) && !isOfReview && !isSaid;
  if (isReview) return [{ column, kind: 'rating', weight: 1, isByContents: false }];
  const isShared = guesses.some(({ kind }) => kind === 'accountable');
  const isNotes = isOfReview || !isShort(contents) || guesses[0]?.kind === 'updates';
  const period = isNotes ? (column.period ?? periodOf(column)) : null;
  if (period !== null) return [{ column: { ...column, period }, kind: 'updates', weight: 0.96, isByContents: false }];
  const byHead = guesses.map(({ kind, weight: said }): Bid => {
    // Where an executive and an operational lead stand side by side, the first is the accountable one.
    const weight = kind === 'lead' && isShared ? Math.min(said, 0.9) : said;
    const own = kindOf(kind, contents, hasNotes);
    return { column, kind: own, weight: weight + fit(own, contents), isByContents: false };
  });
  const kept = [...byHead, ...notesBeside(column, byHead)].filter(({ weight }) => weight >= LEAST_BID);
  if (kept.length > 0) return kept;
  const guess = guessByContents(contents);
  if (!guess) return [];
  const bid: Bid = { column, kind: guess.kind, weight: guess.weight * 0.8, isByContents: true };
  // A second column of sentences, right of the actions, tells what became of them.
  return guess.kind === 'action' ? [bid, { ...bid, kind: 'updates', weight: bid.weight - 0.1 }] : [bid];
}

/** The head of a column of sentences where it names a review. */
const periodOf = ({ label }: OpenColumn): string | null => (notesPeriod(label) === null ? null : label);

/** "Progress" beside a column of ratings is what was done. */
function notesBeside(column: OpenColumn, bids: readonly Bid[]): Bid[] {
  const status = bids.find(({ kind }) => kind === 'status');
  const isNotes = status && /\bprogress\b/i.test(column.label) && !/\b(?:b?rag|rating|status)\b/i.test(column.label);
  return isNotes ? [{ ...status, kind: 'updates', weight: status.weight - 0.15 }] : [];
}

/** Ratings are a letter or a word or two, or a colour alone; notes are sentences. */
const kindOf = (kind: HeadKind, contents: ColumnContents, hasNotes: boolean): ColumnKind =>
  kind !== 'statusish' ? kind : isShort(contents) || (hasNotes && contents.openings >= 0.6) ? 'status' : 'updates';

const isShort = ({ averageLength, ratings, states, openings, filled }: ColumnContents): boolean =>
  filled === 0 ||
  averageLength <= 14 ||
  (averageLength <= 24 && (ratings >= 0.5 || openings >= 0.7)) ||
  (averageLength <= 30 && states >= 0.7);

/** Whether the cells are such as the kind has. A column without any cells says nothing. */
function fit(kind: ColumnKind, contents: ColumnContents): number {
  if (contents.filled === 0) return 0;
  if (kind === 'due') return contents.dates >= 0.5 ? FITS : contents.averageLength > 60 ? MISFITS : 0;
  if (kind === 'lead' || kind === 'accountable')
    return contents.names >= 0.5 ? FITS : contents.averageLength > 90 ? MISFITS : 0;
  if (kind === 'action')
    return contents.averageLength >= 12 ? FITS : contents.dates + contents.ratings > 0.8 ? MISFITS : 0;
  if (kind === 'status') return contents.ratings >= 0.5 || contents.coloured > 0 ? FITS : 0;
  if (kind === 'measure') return contents.dates + contents.ratings + contents.refs >= 0.6 ? MISFITS * 2 : 0;
  if (kind === 'ref') return contents.refs >= 0.5 ? FITS : contents.averageLength > 12 ? MISFITS : 0;
  // How urgent something is recurs among the rows; what groups them stands together.
  if (kind === 'priority') return isGraded(contents) ? -1 : 0;
  return 0;
}

const isGraded = ({ grades, isMixed, averageLength }: ColumnContents): boolean =>
  grades >= 0.8 || (isMixed && averageLength <= 12);

/** Outcomes, objectives and recommendations that stand left of the actions group them; right of them they measure them. */
function placed(bid: Bid, actionAt: number | null): Bid {
  if (actionAt === null) return bid;
  const isLeft = bid.column.index < actionAt;
  if (bid.kind === 'focusArea' || bid.kind === 'priority')
    // Right of the actions a theme may still group them; risks and issues are remarks on one.
    return { ...bid, weight: isLeft ? bid.weight + FITS : bid.weight < 0.8 ? 0 : bid.weight - 0.2 };
  if (bid.kind === 'updates' && bid.isByContents) return isLeft ? { ...bid, weight: 0 } : bid;
  if (bid.kind === 'measure') return { ...bid, weight: bid.weight + (isLeft ? -0.2 : FITS) };
  return bid;
}
