import { statusesOf, type Board, type Review } from '../../../domain/board.ts';
import type { ColumnChoice } from '../../offline/kept-columns.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What a column shows of an action. */
export type ColumnKind =
  'ref' | 'text' | 'leads' | 'subGroup' | 'due' | 'measure' | 'review' | 'rating' | 'update' | 'evidence' | 'extra';

/** A column of the table under the council's own head. */
export interface PlanColumn {
  /** Stays the same from one time to the next: a review's has its key, one of the council's further columns its head. */
  id: string;
  kind: ColumnKind;
  head: string;
  /** In pixels, at the least. */
  width: number;
  /** How much of the room that is left over it takes. */
  grow: number;
  /** The review date that it is of. */
  review: Review | null;
  /** False for the columns without which nobody would know what a row is. */
  isOptional: boolean;
}

const WIDTHS: Record<ColumnKind, [width: number, grow: number]> = {
  ref: [104, 0],
  text: [300, 3],
  leads: [168, 0],
  subGroup: [128, 0],
  due: [136, 0],
  measure: [240, 2],
  review: [72, 0],
  rating: [128, 0],
  update: [280, 2],
  evidence: [220, 1],
  extra: [160, 0],
};

/** All columns that a plan can show, in the order of its report. */
export function allColumns(board: Board): PlanColumn[] {
  const { heads } = board;
  const open = board.reviews.find(({ state }) => state === 'open');
  const extras = [...new Set(board.actions.flatMap(({ extra }) => Object.keys(extra)))];
  return [
    column('ref', heads['ref'] ?? say('ref')),
    column('text', heads['action'] ?? say('action')),
    column('leads', heads['lead'] ?? heads['leads'] ?? say('lead')),
    column('due', heads['due'] ?? say('due')),
    column('measure', heads['measure'] ?? say('measure')),
    column('subGroup', heads['subGroup'] ?? say('subGroup')),
    ...board.reviews
      .filter(({ state }) => state !== 'open')
      .map((review) => ({
        ...column('review', review.label),
        id: `review ${review.key}`,
        width: reviewWidth(board),
        review,
      })),
    column('rating', open ? say('ratingFor', { review: open.label }) : say('rating')),
    column('update', heads['updates'] ?? say('update')),
    column('evidence', heads['evidence'] ?? say('evidence')),
    ...extras.map((head) => ({ ...column('extra', head), id: `extra ${head}` })),
  ];
}

const LETTER = 9;
const WIDEST = 144;

/** Room for the longest code of the legend beside its shape: most plans have letters, some have words. */
function reviewWidth({ legends }: Board): number {
  const longest = Math.max(0, ...statusesOf(legends, 'action').map(({ code }) => code.length));
  return Math.min(WIDEST, WIDTHS.review[0] + Math.max(0, longest - 2) * LETTER);
}

const NEEDED = new Set<ColumnKind>(['ref', 'text', 'rating']);

function column(kind: ColumnKind, head: string): PlanColumn {
  const [width, grow] = WIDTHS[kind];
  return { id: kind, kind, head, width, grow, review: null, isOptional: !NEEDED.has(kind) };
}

/** The columns that are shown: those that nobody chose are, where the plan has anything to show in them. */
export function shownColumns(all: readonly PlanColumn[], choice: ColumnChoice, board: Board): PlanColumn[] {
  return all.filter(({ id, kind, isOptional }) => !isOptional || (choice[id] ?? hasAny(board, kind)));
}

/** Whether the plan says anything of the kind at all. */
function hasAny({ actions }: Board, kind: ColumnKind): boolean {
  if (kind === 'due') return actions.some(({ due }) => due !== null);
  if (kind === 'subGroup') return actions.some(({ subGroup }) => subGroup !== null);
  return kind !== 'measure' || actions.some(({ measure }) => measure !== null);
}

/** The columns as a template of a CSS grid; what is left of the room goes to those that grow. */
export const templateOf = (columns: readonly PlanColumn[]): string =>
  columns.map(({ width, grow }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(' ');

/** The least width of the table. */
export const widthOf = (columns: readonly PlanColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0);
