import type { Row } from '../table.ts';
import { columnContents, guessByContents, type ColumnContents } from './column-contents.ts';
import { headGuesses, type ColumnKind, type HeadKind } from './head-words.ts';
import { isPeriodLabel } from './period-label.ts';

/** A column before it is known what it is. `cell` is its head as written, with a key that may stand in it. */
export interface OpenColumn {
  index: number;
  cell: string;
  label: string;
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
  const bids = columns.flatMap((column) => bidsOf(column, contents.get(column.index)));
  const actionAt = actionPlace(bids);
  const chosen = new Map<number, Bid>();
  const takenKinds = new Set<ColumnKind>();
  for (const bid of bids
    .map((one) => placed(one, actionAt))
    .filter(({ weight }) => weight > 0)
    .toSorted(byWeight)) {
    if (chosen.has(bid.column.index) || (bid.kind !== 'rating' && takenKinds.has(bid.kind))) continue;
    chosen.set(bid.column.index, bid);
    takenKinds.add(bid.kind);
  }
  if (!takenKinds.has('action')) ensureAction(columns, contents, chosen);
  return columns.map((column) => toChosen(column, chosen.get(column.index)));
}

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
  if (!bid) return { ...column, kind: 'extra', confidence: LEAST, isByContents: false };
  const confidence = Math.round(Math.min(0.99, Math.max(LEAST, bid.weight)) * 100) / 100;
  return { ...column, kind: bid.kind, confidence, isByContents: bid.isByContents };
}

function bidsOf(column: OpenColumn, contents: ColumnContents | undefined): Bid[] {
  if (!contents) return [];
  const guesses = headGuesses(column.cell);
  const isReview = isPeriodLabel(column.label) && isShort(contents);
  if (isReview) return [{ column, kind: 'rating', weight: 1, isByContents: false }];
  const isShared = guesses.some(({ kind }) => kind === 'accountable');
  const byHead = guesses.map(({ kind, weight: said }): Bid => {
    // Where an executive and an operational lead stand side by side, the first is the accountable one.
    const weight = kind === 'lead' && isShared ? Math.min(said, 0.9) : said;
    const own = kindOf(kind, contents);
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

/** "Progress" beside a column of ratings is what was done. */
function notesBeside(column: OpenColumn, bids: readonly Bid[]): Bid[] {
  const status = bids.find(({ kind }) => kind === 'status');
  const isNotes = status && /\bprogress\b/i.test(column.label) && !/\b(?:b?rag|rating|status)\b/i.test(column.label);
  return isNotes ? [{ ...status, kind: 'updates', weight: status.weight - 0.15 }] : [];
}

/** Ratings are a letter or a word or two, or a colour alone; notes are sentences. */
const kindOf = (kind: HeadKind, contents: ColumnContents): ColumnKind =>
  kind !== 'statusish' ? kind : isShort(contents) ? 'status' : 'updates';

const isShort = ({ averageLength, ratings, filled }: ColumnContents): boolean =>
  filled === 0 || averageLength <= 14 || (averageLength <= 24 && ratings >= 0.5);

/** Whether the cells are such as the kind has. A column without any cells says nothing. */
function fit(kind: ColumnKind, contents: ColumnContents): number {
  if (contents.filled === 0) return 0;
  if (kind === 'due') return contents.dates >= 0.5 ? FITS : contents.averageLength > 60 ? MISFITS : 0;
  if (kind === 'lead' || kind === 'accountable')
    return contents.names >= 0.5 ? FITS : contents.averageLength > 90 ? MISFITS : 0;
  if (kind === 'action')
    return contents.averageLength >= 12 ? FITS : contents.dates + contents.ratings > 0.8 ? MISFITS : 0;
  if (kind === 'status') return contents.ratings >= 0.5 || contents.coloured > 0 ? FITS : 0;
  if (kind === 'measure') return contents.dates + contents.ratings >= 0.6 ? MISFITS * 2 : 0;
  if (kind === 'ref') return contents.refs >= 0.5 ? FITS : contents.averageLength > 30 ? MISFITS : 0;
  return 0;
}

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
