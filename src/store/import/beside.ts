import type { Board, Review } from '../../domain/board.ts';
import type { Level, Plan } from '../../domain/plan.ts';
import { isOfRun } from '../key.ts';
import { textOf } from '../rows/field.ts';
import type { ListItem } from '../site.ts';
import { foldName } from './import-decisions.ts';

/** What the lists hold already beside which an import is written. Names and labels are folded. */
export interface Beside {
  /** The key of the plan's own row; null where there is no plan yet. */
  planKey: string | null;
  /** The last positions that are taken. */
  last: { structure: number; action: number; review: number };
  reviews: ReadonlyMap<string, Review>;
  statuses: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** How each sub-group is written. */
  subGroups: ReadonlyMap<string, string>;
  settings: ReadonlySet<string>;
}

export const NOTHING_BESIDE: Beside = {
  planKey: null,
  last: { structure: 0, action: 0, review: 0 },
  reviews: new Map(),
  statuses: new Set(),
  people: new Set(),
  subGroups: new Map(),
  settings: new Set(),
};

/** A status as one word. */
export const statusKey = (level: Level, code: string): string => `${level} ${code}`;

/** What stands beside an import, without the rows that it made itself before it was cut off. */
export function besideOf(board: Board, settings: readonly ListItem[], run: string, own: readonly string[]): Beside {
  const isOther = ({ key }: { key: string }): boolean => !isOfRun(run, key);
  const structure = board.structure.filter(isOther);
  const reviews = board.reviews.filter(isOther);
  const groups = board.subGroups.filter(isOther);
  return {
    planKey: structure.find(({ kind }) => kind === 'plan')?.key ?? null,
    last: {
      structure: lastOf(structure),
      action: lastOf(board.actions.filter(isOther)),
      review: lastOf(reviews),
    },
    reviews: new Map(reviews.map((review) => [foldName(review.label), review])),
    statuses: new Set(
      board.legends.flatMap(({ level, statuses }) => statuses.map(({ code }) => statusKey(level, code))),
    ),
    people: new Set(board.people.filter(isOther).flatMap(({ name, aliases }) => [name, ...aliases].map(foldName))),
    subGroups: new Map(
      groups.flatMap(({ name, aliases }) => [name, ...aliases].map((one): [string, string] => [foldName(one), name])),
    ),
    settings: new Set(
      settings.map(({ fields = {} }) => textOf(fields, 'Key') ?? '').filter((key) => !own.includes(key)),
    ),
  };
}

const lastOf = (rows: readonly { position: number }[]): number =>
  Math.ceil(rows.reduce((last, { position }) => Math.max(last, position), 0));

/** The labels of a file's review dates that were closed here: what it says of them is left alone. */
export const closedHere = ({ reviewDates }: Pick<Plan, 'reviewDates'>, { reviews }: Beside): string[] =>
  reviewDates.flatMap(({ label }) => (reviews.get(foldName(label))?.state === 'closed' ? [label] : []));
