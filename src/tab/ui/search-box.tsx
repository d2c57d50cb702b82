import { mergeClasses } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import type { JSX } from 'react';
import { useFieldStyles } from './field-box.styles.ts';

/** Takes words to look for. */
export function SearchBox(props: {
  'aria-label': string;
  'aria-keyshortcuts': string;
  placeholder: string;
  className?: string;
  value: string;
  onType: (value: string) => void;
}): JSX.Element {
  const { className, onType, ...input } = props;
  const styles = useFieldStyles();
  return (
    <span className={mergeClasses(styles.box, className)}>
      <span className={styles.before} aria-hidden>
        <SearchRegular />
      </span>
      <input
        {...input}
        type="search"
        data-filter=""
        className={mergeClasses(styles.field, styles.search)}
        onChange={(event) => onType(event.target.value)}
      />
    </span>
  );
}
