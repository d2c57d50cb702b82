import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type JSX, type MouseEvent } from 'react';
import { FOCUS_CARD } from '../../ui/focus-card.ts';
import { useStable } from '../../ui/use-stable.ts';
import { useKeyDown } from '../../ui/use-key-down.ts';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { pressGridKey } from './grid-press.ts';
import type { PlanGridProps } from './grid-props.ts';
import { cellsOfGroup } from './group-line.tsx';
import { templateOf, widthOf, type PlanColumn } from './plan-columns.ts';
import { PlanHeads } from './plan-heads.tsx';
import { PlanLine } from './plan-line.tsx';
import type { PlanRow } from './plan-outline.ts';
import { HEAD_HEIGHT, useTableStyles } from './plan-table.styles.ts';
import { cellOf } from './use-active-cell.ts';
import type { PlanControl } from './use-plan-control.ts';

const say = wordsOf(catalogue);

const AHEAD = 6;
const GUESSED_ACTION = 92;
const GUESSED_GROUP = 48;

/**
 * The grid itself. Only the rows in view are drawn, and the one that has the focus. Its parts are no elements of a table,
 * which the browser would want to lay out itself; their roles say what they are.
 */
export function PlanGrid(props: PlanGridProps): JSX.Element {
  const { rows, columns, control, body } = props;
  const { cells } = control;
  const styles = useTableStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const places = useMemo(() => new Map(rows.map(({ key }, at) => [key, at])), [rows]);
  const activeAt = places.get(cells.active?.row ?? '') ?? 0;
  const activeCell = cells.active?.cell ?? 0;
  const template = useMemo(() => templateOf(columns), [columns]);
  const view = useRowsInView(rows, scroller, activeAt);
  const cellsIn = (at: number) => cellsOf(rows[at], columns);
  const keys = useGridKeys(props, { activeAt, activeCell, cellsIn, page: () => pageOf(scroller.current) });
  const mouse = useGridMouse(control);
  useFocusAsked(body, places, control);
  return (
    <div ref={scroller} className={styles.scroller} style={{ scrollPaddingLeft: columns[0]?.width }}>
      <div
        ref={keys}
        className={styles.table}
        style={{ minWidth: widthOf(columns) }}
        role="treegrid"
        aria-label={say('name')}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        onFocus={({ target }) => cells.follow(target)}
        onBlur={cells.leave}
        {...mouse}
      >
        <PlanHeads columns={columns} template={template} />
        <div ref={body} data-board className={styles.body} role="rowgroup" style={{ height: view.getTotalSize() }}>
          {view.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            return (
              row && (
                <PlanLine
                  key={key}
                  {...props}
                  row={row}
                  template={template}
                  index={index}
                  start={start - HEAD_HEIGHT}
                  measure={view.measureElement}
                  activeCell={index === activeAt ? Math.min(activeCell, cellsIn(index) - 1) : null}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

function useRowsInView(rows: readonly PlanRow[], scroller: { current: HTMLDivElement | null }, activeAt: number) {
  const withActive = useCallback(
    (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (activeAt >= range.count || drawn.includes(activeAt)) return drawn;
      return [...drawn, activeAt].toSorted((one, other) => one - other);
    },
    [activeAt],
  );
  // The compiler that this would mislead is not used here.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'action' ? GUESSED_ACTION : GUESSED_GROUP),
    overscan: AHEAD,
    scrollMargin: HEAD_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor: withActive,
  });
}

function cellsOf(row: PlanRow | undefined, columns: readonly PlanColumn[]): number {
  if (!row || row.kind === 'action') return columns.length;
  return row.kind === 'add' ? 1 : cellsOfGroup(row);
}

function useGridKeys(
  { rows, columns, acts, control, onFold }: PlanGridProps,
  at: { activeAt: number; activeCell: number; cellsIn: (row: number) => number; page: () => number },
) {
  return useKeyDown<HTMLDivElement>((event) =>
    pressGridKey(event, {
      rows,
      columns,
      from: { row: at.activeAt, cell: at.activeCell },
      shape: { rows: rows.length, cellsIn: at.cellsIn, page: at.page() },
      acts: {
        open: acts.open,
        note: acts.note,
        fold: onFold,
        focus: (row, cell) => control.cells.focus({ row, cell }),
        edit: control.edit,
        menu: control.openMenu,
        step: control.step,
        undo: control.edits.undo,
      },
    }),
  );
}

/** Pressing the cell that has the focus already edits it, as does pressing one twice; the other button opens its menu. */
function useGridMouse(control: PlanControl) {
  const before = useRef<Element | null>(null);
  const edit = ({ target }: MouseEvent) => {
    const cell = cellOf(target);
    const isPart = target instanceof Element && target.closest('button, textarea, input') !== null;
    if (cell && !isPart) control.edit(cell.row, cell.cell);
  };
  return {
    onMouseDown() {
      before.current = document.activeElement;
    },
    onClick(event: MouseEvent) {
      const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
      if (cell && cell === before.current) edit(event);
    },
    onDoubleClick: edit,
    onContextMenu(event: MouseEvent) {
      const cell = cellOf(event.target);
      const isField = event.target instanceof Element && event.target.closest('textarea, input') !== null;
      if (!cell || isField || window.getSelection()?.toString()) return;
      event.preventDefault();
      control.cells.focus(cell);
      control.openMenu(cell.row, (event.target as Element).closest<HTMLElement>('[data-cell]') as HTMLElement);
    },
  };
}

/** The page gives the focus back to an action: to the cell where it was, or else to the one that names the action. */
function useFocusAsked(body: PlanGridProps['body'], places: ReadonlyMap<string, number>, { cells }: PlanControl): void {
  const hear = useStable((event: Event) => {
    const key = event instanceof CustomEvent ? String(event.detail) : '';
    if (!places.has(key)) return;
    event.preventDefault();
    cells.focus(cells.active?.row === key ? cells.active : { row: key, cell: 0 });
  });
  useEffect(() => {
    const element = body.current;
    element?.addEventListener(FOCUS_CARD, hear);
    return () => element?.removeEventListener(FOCUS_CARD, hear);
  }, [body, hear]);
}

/** How many rows a page of the screen shows, about. */
const pageOf = (scroller: HTMLElement | null): number =>
  Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - HEAD_HEIGHT) / GUESSED_ACTION));
