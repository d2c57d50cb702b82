import { mergeClasses } from '@fluentui/react-components';
import { memo, type JSX, type KeyboardEvent } from 'react';
import type { ColumnReading, RowReading } from '../../../exchange/reading.ts';
import { marksOf, type CellMarks, type Row } from '../../../exchange/table.ts';
import { fillColour } from '../../../exchange/recognise/fill-colour.ts';
import { countOf } from '../../ui/count-words.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { useTableStyles } from './found-table.styles.ts';
import { useKindColours } from './kind-colours.ts';
import { ROW_WORDS } from './kind-words.ts';

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
  isTabStop: boolean;
  onRow: (row: number, at: HTMLElement) => void;
  /** A key pressed on the number of the row at a place. */
  onMove: (event: KeyboardEvent, index: number) => void;
  onAsked: (row: number, index: number) => void;
}

/** A row as it was found, with what it was taken for at its number. */
export const TableRow = memo(function TableRow(props: TableRowProps): JSX.Element {
  const { row, index, start, role, columnCount, template, current, isTabStop, measure, onRow, onMove } = props;
  const styles = useTableStyles();
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
          aria-label={`Row ${row.number}${words ? `, ${words}` : ''}: say what it is`}
          onClick={(event) => onRow(row.number, event.currentTarget)}
          onKeyDown={(event) => onMove(event, index)}
        >
          <span>{row.number}</span>
          <span className={styles.role}>{words}</span>
        </button>
      </th>
      {Array.from({ length: columnCount }, (_, at) => (
        <Cell key={at} {...props} at={at} />
      ))}
    </tr>
  );
});

const NO_COLOUR: ReadonlySet<RowReading> = new Set(['title', 'legend', 'detail', 'ignored', 'empty', 'priority']);

function Cell(props: TableRowProps & { at: number }): JSX.Element {
  const { row, role, columns, asked, current, at, onAsked } = props;
  const styles = useTableStyles();
  const colours = useKindColours();
  const doubts = asked?.get(at) ?? 0;
  const isPlain = NO_COLOUR.has(role);
  const words = <CellWords text={row.cells[at] ?? ''} marks={marksOf(row, at)} isWhole={current !== null} />;
  return (
    <td
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
          <span className={styles.markWords}>{countOf(doubts, 'doubt')}</span>
        </button>
      ) : (
        words
      )}
    </td>
  );
}

function CellWords({ text, marks, isWhole }: { text: string; marks: CellMarks; isWhole: boolean }): JSX.Element {
  const styles = useTableStyles();
  const { fill, isStruck, comment } = marks;
  return (
    <span
      className={mergeClasses(styles.words, isWhole && styles.whole, isStruck && styles.struck)}
      dir="auto"
      title={comment}
    >
      {fill && (
        <>
          <span className={styles.fill} style={{ backgroundColor: `#${fill}` }} aria-hidden="true" />
          <HiddenText>{`Filled ${fillColour(fill)}: `}</HiddenText>
        </>
      )}
      {text.trim()}
    </span>
  );
}
