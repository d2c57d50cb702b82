import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { JSX } from 'react';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import { useCellStyles } from './plan-table.styles.ts';

const say = wordsOf(catalogue);

/** Opens what can be done with a row. No stop of the Tab key: the menu key does the same in any cell of the row. */
export function MoreButton(props: {
  row: string;
  name: string;
  onMenu: (row: string, at: HTMLElement) => void;
}): JSX.Element {
  const { row, name, onMenu } = props;
  const styles = useCellStyles();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.more}
      aria-label={say('more', { name })}
      aria-haspopup="menu"
      data-menu={row}
      onClick={(event) => onMenu(row, event.currentTarget)}
    >
      <MoreHorizontalRegular aria-hidden />
    </button>
  );
}
