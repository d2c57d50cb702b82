import { cellText, type Row } from '../../table.ts';
import type { ColumnKind } from './head-words.ts';

/** A recognised column. `head` is the file's own head; `label` names the column for a person, a review's by its date. */
export interface Column {
  kind: ColumnKind;
  index: number;
  head: string;
  label: string;
  /** How sure it is that the column is that, from 0 to 1; 1 where a person said so. */
  confidence: number;
  /** Its cells told what it is, not the words of its head. */
  isByContents?: true;
  /** The head names the review at which the notes of the column were made. */
  period?: string;
  /** The column is a status by its head, and a tick in it says that it holds. */
  isTick?: true;
  /** It names leads beside the column of leads. */
  isFurtherLead?: true;
}

/** The columns that hold from one head to the next. Places count rows of the table from 0. */
export interface Layout {
  headAt: number;
  /** The first row under the head, past a second row of heads. */
  bodyAt: number;
  columns: Column[];
  /** The same heads as an earlier layout, written again. */
  isRepeat: boolean;
  /** No row of heads stands above it: `headAt` is its first row. */
  isHeadless?: true;
}

/** The first column of a kind, if the layout has one. */
export function columnOf(layout: Pick<Layout, 'columns'>, kind: ColumnKind): Column | undefined {
  let kinds = KINDS.get(layout.columns);
  if (!kinds) {
    kinds = new Map(layout.columns.toReversed().map((column) => [column.kind, column]));
    KINDS.set(layout.columns, kinds);
  }
  return kinds.get(kind);
}

/** Each row asks for a dozen of its columns. Columns of a layout never change. */
const KINDS = new WeakMap<readonly Column[], Map<ColumnKind, Column>>();

/** The column that stands at a place, if one was recognised there. */
export function columnAt({ columns }: Pick<Layout, 'columns'>, index: number): Column | undefined {
  let places = PLACES.get(columns);
  if (!places) {
    places = new Map(columns.toReversed().map((column) => [column.index, column]));
    PLACES.set(columns, places);
  }
  return places.get(index);
}

const PLACES = new WeakMap<readonly Column[], Map<number, Column>>();

/** The trimmed text of the column of a kind; empty where the layout has no such column. */
export function textOf(row: Row, layout: Layout, kind: ColumnKind): string {
  const column = columnOf(layout, kind);
  return column ? cellText(row, column.index) : '';
}
