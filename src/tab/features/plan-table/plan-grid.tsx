import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, type JSX } from 'react';
import { statusesOf, type Board, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import type { PlanRecord } from '../../../store/plan-record.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { ActionLine } from './action-line.tsx';
import { pressGridKey } from './grid-press.ts';
import { cellsOfGroup, GroupLine } from './group-line.tsx';
import { templateOf, widthOf, type PlanColumn } from './plan-columns.ts';
import { PlanHeads } from './plan-heads.tsx';
import type { PlanRow } from './plan-outline.ts';
import { HEAD_HEIGHT, useTableStyles } from './plan-table.styles.ts';
import { useActiveCell } from './use-active-cell.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';

const say = wordsOf(catalogue);

/** What the table does when something in it is pressed; `at` is the element that a menu should stand by. */
export interface PlanActs {
  open(action: BoardAction): void;
  rate(action: BoardAction, at: HTMLElement): void;
  note(action: BoardAction): void;
}

export interface PlanGridProps {
  board: Board;
  rows: readonly PlanRow[];
  columns: readonly PlanColumn[];
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  openKey: string | null;
  waiting: { has(key: string): boolean };
  /** Null while it is read, undefined where it could not be. */
  record: PlanRecord | null | undefined;
  acts: PlanActs;
  onFold: (key: string) => void;
}

const AHEAD = 6;
const GUESSED_ACTION = 92;
const GUESSED_GROUP = 48;
const NO_RATINGS: Record<string, string> = {};
const NO_EVIDENCE: PlanRecord['evidence'][string] = [];

/**
 * The grid itself. Only the rows in view are drawn, and the one that has the focus. Its parts are no elements of a table,
 * which the browser would want to lay out itself; their roles say what they are.
 */
export function PlanGrid(props: PlanGridProps): JSX.Element {
  const { board, rows, columns, statuses, nameOf, openKey, waiting, record, acts, onFold } = props;
  const styles = useTableStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { active, focus, follow } = useActiveCell(body);
  const places = useMemo(() => new Map(rows.map(({ key }, at) => [key, at])), [rows]);
  const activeAt = places.get(active?.row ?? '') ?? 0;
  const priorityStatuses = useMemo(() => statusesOf(board.legends, 'priority'), [board.legends]);
  const template = useMemo(() => templateOf(columns), [columns]);
  const minWidth = widthOf(columns);
  const withActive = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      return activeAt < range.count && !drawn.includes(activeAt)
        ? [...drawn, activeAt].toSorted((one, other) => one - other)
        : drawn;
    },
    [activeAt],
  );
  // The compiler that this would mislead is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const view = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'action' ? GUESSED_ACTION : GUESSED_GROUP),
    overscan: AHEAD,
    scrollMargin: HEAD_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: withActive,
  });
  const cellsIn = (at: number) => {
    const row = rows[at];
    return !row || row.kind === 'action' ? columns.length : cellsOfGroup(row);
  };
  const keys = useKeyDown<HTMLDivElement>((event) =>
    pressGridKey(event, {
      rows,
      columns,
      from: { row: activeAt, cell: active?.cell ?? 0 },
      shape: { rows: rows.length, cellsIn, page: pageOf(scroller.current) },
      acts: { ...acts, fold: onFold, focus: (row, cell) => focus({ row, cell }) },
    }),
  );
  return (
    <div ref={scroller} className={styles.scroller} style={{ scrollPaddingLeft: columns[0]?.width }}>
      <div
        ref={keys}
        className={styles.table}
        style={{ minWidth }}
        role="treegrid"
        aria-label={say('name')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        onFocus={({ target }) => follow(target)}
      >
        <PlanHeads columns={columns} template={template} />
        <div ref={body} className={styles.body} role="rowgroup" style={{ height: view.getTotalSize() }}>
          {view.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (!row) return null;
            const line = {
              index,
              start: start - HEAD_HEIGHT,
              measure: view.measureElement,
              activeCell: index === activeAt ? Math.min(active?.cell ?? 0, cellsIn(index) - 1) : null,
            };
            if (row.kind !== 'action') {
              return (
                <GroupLine
                  key={key}
                  {...line}
                  row={row}
                  columnCount={columns.length}
                  statuses={priorityStatuses}
                  onFold={onFold}
                />
              );
            }
            return (
              <ActionLine
                key={key}
                {...line}
                row={row}
                name={nameOf(row.action)}
                columns={columns}
                template={template}
                statuses={statuses}
                isOpen={row.key === openKey}
                isWaiting={waiting.has(row.key)}
                ratings={record ? (record.ratings[row.key] ?? NO_RATINGS) : record}
                evidence={record ? (record.evidence[row.key] ?? NO_EVIDENCE) : record}
                onOpen={acts.open}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** How many rows a page of the screen shows, about. */
const pageOf = (scroller: HTMLElement | null): number =>
  Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD_HEIGHT) / GUESSED_ACTION));
