import { mergeClasses } from '@fluentui/react-components';
import { memo, type JSX, type KeyboardEvent } from 'react';
import type { ColumnReading, RowReading } from '../../../exchange/reading.ts';
import { marksOf, type Row } from '../../../exchange/table.ts';
import { fillColour } from '../../../exchange/recognise/legend/fill-colour.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useTableStyles } from './found-table.styles.ts';
import { useKindColours } from './kind-colours.ts';
import { ROW_WORDS } from './kind-words.ts';

const say = wordsOf(catalogue);

export interface TableRowProps {
  row: Row;
  /** Its place among the table's rows, and where it is drawn. */
  index: number;
  start: number;
  measure: (element: Element | null) => void;
  role: RowReading;
  columns: ReadonlyMap<number, ColumnReading>;
  columnCount: number;
  template: string;
  /** How many doubts each cell has that are not answered, by its place; -1 is the row's own. */
  asked: ReadonlyMap<number, number> | undefined;
  /** The outlined cell of this row: its place, -1 for the row itself, or null. */
  current: number | null;
  /** True where somebody opened the row to read all of its words. */
  isWhole: boolean;
  isTabStop: boolean;
  onRow: (row: number, at: HTMLElement) => void;
  /** A key pressed on the number of the row at a place. */
  onMove: (event: KeyboardEvent, index: number) => void;
  onAsked: (row: number, index: number) => void;
}

/** A row as it was found, with what it was taken for at its number. */
export const TableRow = memo(function TableRow(props: TableRowProps): JSX.Element {
  const { row, index, start, role, columnCount, template, current, isTabStop, measure, onRow, onMove } = props;
  // Once for the whole row: hundreds of cells come into view at each turn of a wheel.
  const look = { styles: useTableStyles(), colours: useKindColours() };
  const { styles } = look;
  const words = ROW_WORDS[role];
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={row.number}
      className={styles.row}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      <th scope="row" className={mergeClasses(styles.gutter, current === -1 && styles.current)}>
        <button
          type="button"
          className={styles.gutterButton}
          data-row={row.number}
          tabIndex={isTabStop ? 0 : -1}
          aria-haspopup="menu"
          aria-label={
            words ? say('rowNameRole', { row: row.number, role: words }) : say('rowName', { row: row.number })
          }
          onClick={(event) => onRow(row.number, event.currentTarget)}
          onKeyDown={(event) => onMove(event, index)}
        >
          <span>{row.number}</span>
          <span className={styles.role}>{words}</span>
        </button>
      </th>
      {Array.from({ length: columnCount }, (_, at) => cellOf(props, look, at))}
    </tr>
  );
});

const NO_COLOUR: ReadonlySet<RowReading> = new Set(['title', 'legend', 'detail', 'ignored', 'empty', 'priority']);

interface Look {
  styles: ReturnType<typeof useTableStyles>;
  colours: ReturnType<typeof useKindColours>;
}

function cellOf(props: TableRowProps, look: Look, at: number): JSX.Element {
  const { row, role, columns, asked, current, onAsked } = props;
  const { styles, colours } = look;
  const doubts = asked?.get(at) ?? 0;
  const isPlain = NO_COLOUR.has(role);
  const words = shownIn(props, look, at);
  return (
    <td
      key={at}
      className={mergeClasses(
        colours(isPlain ? null : (columns.get(at)?.kind ?? null)),
        styles.cell,
        role === 'head' && styles.headRow,
        isPlain && styles.quiet,
        doubts > 0 && styles.asked,
        current === at && styles.current,
      )}
      data-current={current === at || undefined}
    >
      {doubts > 0 ? (
        <button type="button" className={styles.mark} onClick={() => onAsked(row.number, at)}>
          {words}
          <span className={styles.markWords}>{say('doubts', { count: doubts })}</span>
        </button>
      ) : (
        words
      )}
    </td>
  );
}

/** What a cell says. Long words end after four lines until somebody opens the row. */
function shownIn({ row, isWhole, current }: TableRowProps, { styles }: Look, at: number): JSX.Element | null {
  const { fill, isStruck, comment } = marksOf(row, at);
  const text = (row.cells[at] ?? '').trim();
  if (text === '' && !fill) return null;
  return (
    <span
      className={mergeClasses(styles.words, (isWhole || current !== null) && styles.whole, isStruck && styles.struck)}
      dir="auto"
      title={comment}
    >
      {fill && (
        <>
          <span className={styles.fill} style={{ backgroundColor: `#${fill}` }} aria-hidden="true" />
          <HiddenText>{say('filled', { colour: fillColour(fill) })}</HiddenText>
        </>
      )}
      {text}
    </span>
  );
}
