import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { JSX, ReactNode } from 'react';
import { useFieldStyles } from './field-box.styles.ts';

/** Chooses one of a few: the browser's own select, whose options are the children. */
export function SelectBox(props: {
  id?: string;
  'aria-label'?: string;
  className?: string;
  value: string;
  isLarge?: boolean;
  onChoose: (value: string) => void;
  children: ReactNode;
}): JSX.Element {
  const { className, isLarge = false, onChoose, ...select } = props;
  const styles = useFieldStyles();
  return (
    <span className={mergeClasses(styles.box, isLarge && styles.large, className)}>
      <select
        {...select}
        className={mergeClasses(styles.field, styles.select)}
        onChange={(event) => onChoose(event.target.value)}
      />
      <span className={styles.after} aria-hidden>
        <ChevronDownRegular />
      </span>
    </span>
  );
}
