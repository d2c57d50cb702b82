import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import type { SheetReading } from '../../../exchange/reading.ts';
import type { Table } from '../../../exchange/table.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { ColumnLegend } from './column-legend.tsx';
import type { FindingPlace } from './finding-place.ts';
import { useTableStyles } from './found-table.styles.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { columnsOver, GUTTER, shapeOf, type TableShape } from './table-shape.ts';

const say = wordsOf(catalogue);

export interface FoundTableProps {
  table: Table;
  reading: SheetReading | undefined;
  /** Open doubts by row, and there by column. */
  asked: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** The cell to show and outline; another object shows it anew. */
  current: FindingPlace | null;
  onColumn: (place: { row: number; index: number }, at: HTMLElement) => void;
  onRow: (row: number, at: HTMLElement) => void;
  onAsked: (row: number, index: number) => void;
}

const ROW_HEIGHT = 52;
const AHEAD = 6;

/** A sheet as it was found, its recognised columns coloured. Only the rows in view are drawn. */
export function FoundTable(props: FoundTableProps): JSX.Element {
  const { table, reading, asked, current, onColumn, onRow, onAsked } = props;
  const styles = useTableStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = table;
  // The compiler that this would mislead is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const rowsOf = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: AHEAD,
    getItemKey: (index) => rows[index]?.number ?? index,
  });
  const [opened, setOpened] = useState<number | null>(null);
  const shape = useMemo(() => shapeOf(table), [table]);
  const template = `${GUTTER}px ${shape.widths.map((width) => `${width}px`).join(' ')}`;
  const shown = rowsOf.getVirtualItems();
  const first = shown.find(({ end }) => end > (rowsOf.scrollOffset ?? 0)) ?? shown[0];
  const topRow = rows[first?.index ?? 0]?.number ?? 1;
  const head = useMemo(
    () => reading?.heads.findLast(({ row }) => row <= topRow) ?? reading?.heads[0],
    [reading, topRow],
  );
  useShown({ current, rows, rowsOf, scroller, shape });
  useOpened(scroller, setOpened);
  const { stop, move } = useRoving({ rows, rowsOf, scroller });
  return (
    <>
      <ColumnLegend head={head} onShow={(index) => showColumn(scroller.current, shape, index)} />
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table} aria-label={table.sheet ?? say('tableFound')} aria-rowcount={rows.length}>
          <TableHead shape={shape} template={template} head={head} onColumn={onColumn} />
          <tbody className={styles.body} style={{ height: rowsOf.getTotalSize(), width: shape.width }}>
            {shown.map(({ index, key, start }) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <TableRow
                  key={key}
                  row={row}
                  index={index}
                  start={start}
                  measure={rowsOf.measureElement}
                  role={reading?.rows[index] ?? 'empty'}
                  columns={columnsOf(reading, row.number)}
                  columnCount={shape.widths.length}
                  template={template}
                  asked={asked.get(row.number)}
                  current={current?.row === row.number ? (current.index ?? -1) : null}
                  isWhole={opened === row.number}
                  isTabStop={row.number === stop || (stop === null && index === first?.index)}
                  onRow={onRow}
                  onMove={move}
                  onAsked={onAsked}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** One map for each head, so that rows that did not change are not drawn again. */
const maps = new WeakMap<object, ReturnType<typeof columnsOver>>();

function columnsOf(reading: SheetReading | undefined, row: number): ReturnType<typeof columnsOver> {
  const head = reading?.heads.findLast((one) => one.row <= row) ?? reading?.heads[0];
  if (!head) return NO_COLUMNS;
  const made = maps.get(head) ?? columnsOver(reading, row);
  maps.set(head, made);
  return made;
}

const NO_COLUMNS: ReturnType<typeof columnsOver> = new Map();

interface Scrolling {
  rows: Table['rows'];
  rowsOf: ReturnType<typeof useVirtualizer<HTMLDivElement, Element>>;
  scroller: { current: HTMLDivElement | null };
}

/** Brings the current cell into view. */
function useShown({
  current,
  rows,
  rowsOf,
  scroller,
  shape,
}: Scrolling & { current: FindingPlace | null; shape: TableShape }) {
  useEffect(() => {
    if (!current) return;
    const at = rows.findIndex(({ number }) => number === current.row);
    if (at < 0) return;
    rowsOf.scrollToIndex(at, { align: 'center' });
    if (current.index !== null) showColumn(scroller.current, shape, current.index);
    // What else changes meanwhile leaves the view where the person took it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);
}

/** Brings a column into view beside the row numbers, where it is not all there. */
function showColumn(view: HTMLDivElement | null, { widths }: Pick<TableShape, 'widths'>, index: number): void {
  const left = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
  const right = left + GUTTER + (widths[index] ?? 0);
  if (view && (left < view.scrollLeft || right > view.scrollLeft + view.clientWidth))
    view.scrollLeft = Math.max(0, left - GUTTER / 2);
}

/** A row is shown with all of its words where somebody presses it, or comes to its number by the keyboard. */
function useOpened(scroller: { current: HTMLDivElement | null }, open: (row: number) => void): void {
  useEffect(() => {
    const view = scroller.current;
    const end = new AbortController();
    const hear = ({ target }: Event) => {
      const row = target instanceof Element && target.closest('tr')?.querySelector<HTMLElement>('[data-row]');
      if (row) open(Number(row.dataset['row']));
    };
    view?.addEventListener('click', hear, end);
    view?.addEventListener(
      'focusin',
      (event) => (event.target as Element).matches(':focus-visible') && hear(event),
      end,
    );
    return () => end.abort();
  }, [scroller, open]);
}

/** The arrow keys move from row number to row number; one of them is a stop of the Tab key. */
function useRoving({ rows, rowsOf, scroller }: Scrolling) {
  const [stop, setStop] = useState<number | null>(null);
  const move = useCallback(
    (event: KeyboardEvent, index: number) => {
      const step = STEP_OF_KEY[event.key] ?? 0;
      const next = rows[index + step];
      if (step === 0 || !next) return;
      event.preventDefault();
      setStop(next.number);
      rowsOf.scrollToIndex(index + step);
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${next.number}"]`)?.focus());
    },
    [rows, rowsOf, scroller],
  );
  return { stop, move };
}

const STEP_OF_KEY: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
