import { cellText, type Row } from '../../table.ts';
import type { ColumnContents } from './column-contents.ts';
import { headGuesses, type ColumnKind } from './head-words.ts';

/** A column with its place and its head as written. */
interface HeadedColumn {
  index: number;
  cell: string;
}

/** What a column was taken for, if anything. */
type KindAt = (index: number) => ColumnKind | undefined;

const ACTIONS = 0.7;
const SAMPLE = 200;

/**
 * Of columns whose heads speak of actions, those that group another one right of them: they stand once for several of its
 * rows, as "Action" does beside "Sub-action".
 */
export function outerActions(columns: readonly HeadedColumn[], body: readonly Row[]): Set<number> {
  const ofActions = columns.filter(({ cell }) =>
    headGuesses(cell).some(({ kind, weight }, at) => at === 0 && kind === 'action' && weight >= ACTIONS),
  );
  const rows = body.slice(0, SAMPLE);
  const groups = (outer: number, inner: number): boolean => {
    const finer = rows.filter((row) => cellText(row, inner) !== '' && cellText(row, outer) === '').length;
    const coarser = rows.filter((row) => cellText(row, outer) !== '' && cellText(row, inner) === '').length;
    return finer > 0 && coarser * 10 <= finer;
  };
  const isOuter = ({ index }: HeadedColumn): boolean =>
    ofActions.some((other) => other.index > index && groups(index, other.index));
  return new Set(ofActions.filter(isOuter).map(({ index }) => index));
}

/** The levels above actions that columns left of them are: the nearest a focus area, the outermost a priority. */
export function groupLevels(
  columns: readonly HeadedColumn[],
  body: readonly Row[],
  { kindAt, contentsAt }: { kindAt: KindAt; contentsAt: (index: number) => ColumnContents | undefined },
): Map<number, 'priority' | 'focusArea'> {
  const action = columns.find(({ index }) => kindAt(index) === 'action')?.index ?? -1;
  const rows = body.slice(0, SAMPLE).filter((row) => cellText(row, action) !== '');
  const isGroup = (column: HeadedColumn): boolean => {
    const kind = kindAt(column.index) ?? 'extra';
    if (kind === 'priority' || kind === 'focusArea') return true;
    const contents = contentsAt(column.index);
    const isOpen = (kind === 'extra' || kind === 'measure') && contents !== undefined && isWords(contents);
    return (
      isOpen &&
      (isCarried(rows, column.index) || (speaksOfGroups(column.cell) && !contents.isMixed && contents.distinct < 0.8))
    );
  };
  const levels = columns.filter((column) => column.index < action && isGroup(column));
  const inner = levels.at(-1);
  const outer = levels.length > 1 ? levels[0] : undefined;
  const known = new Set(levels.map(({ index }) => kindAt(index)));
  if (!inner || (known.has('priority') && known.has('focusArea'))) return new Map();
  if (!outer) return new Map(known.has('priority') ? [] : [[inner.index, 'focusArea']]);
  return new Map([
    [outer.index, 'priority'],
    [inner.index, 'focusArea'],
  ]);
}

const speaksOfGroups = (cell: string): boolean =>
  headGuesses(cell).some(({ kind }) => kind === 'focusArea' || kind === 'priority');

const isWords = ({ averageLength, names, dates, ratings, refs, grades, isMixed }: ColumnContents): boolean =>
  averageLength >= 4 && grades < 0.5 && names < 0.5 && dates < 0.5 && ratings < 0.5 && refs < 0.5 && !isMixed;

/** A heading stands on its first row and is empty on the others, from the first action on. */
function isCarried(rows: readonly Row[], index: number): boolean {
  const filled = rows.filter((row) => cellText(row, index) !== '').length;
  const first = rows[0];
  return first !== undefined && cellText(first, index) !== '' && filled < rows.length;
}
