import { mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { HeadReading } from '../../../exchange/reading.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useTableStyles } from './found-table.styles.ts';
import { useKindColours } from './kind-colours.ts';
import { KIND_WORDS, sureness } from './kind-words.ts';
import { plainName, type TableShape } from './table-shape.ts';

const say = wordsOf(catalogue);

/** "E: Dec-19"; a column without a head of its own is its letter. */
const nameInFile = (index: number, label: string): string =>
  label.trim() === '' || label === plainName(index)
    ? plainName(index)
    : say('columnHead', { letters: plainName(index), label: label.trim() });

/** What each column is and how sure that is, over the rows in view. A press changes it. */
export function TableHead(props: {
  shape: TableShape;
  template: string;
  head: HeadReading | undefined;
  onColumn: (place: { row: number; index: number }, at: HTMLElement) => void;
}): JSX.Element {
  const { shape, template, head, onColumn } = props;
  const styles = useTableStyles();
  const colours = useKindColours();
  return (
    <thead className={styles.head} style={{ width: shape.width }}>
      <tr style={{ display: 'grid', gridTemplateColumns: template }}>
        <th scope="col" className={styles.corner}>
          {say('row')}
        </th>
        {shape.widths.map((_, index) => {
          const column = head?.columns.find((one) => one.index === index);
          const words = column ? KIND_WORDS[column.kind] : say('noColumn');
          return (
            <th key={index} scope="col" className={mergeClasses(colours(column?.kind ?? null), styles.columnHead)}>
              <button
                type="button"
                className={styles.columnButton}
                data-column={index}
                disabled={!head}
                aria-haspopup="menu"
                onClick={(event) => head && onColumn({ row: head.row, index }, event.currentTarget)}
              >
                <span className={styles.kind}>{words}</span>
                <span className={styles.headLabel} dir="auto">
                  {column ? nameInFile(index, column.label) : plainName(index)}
                </span>
                {column && sureness(column.confidence)}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
