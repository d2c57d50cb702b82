import { mergeClasses } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { inFigures } from '../../ui/count-words.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage, Shown } from './dashboard-page.ts';

/** A figure that opens the actions behind it; where there are none there is nothing to open. */
export function FigureButton(props: {
  page: DashboardPage;
  shown: Shown;
  /** What is seen instead of the bare figure. */
  children?: ReactNode;
  className?: string;
}): JSX.Element {
  const { page, shown, children, className } = props;
  const styles = usePartStyles();
  const figure = children ?? inFigures(shown.actions.length);
  if (shown.actions.length === 0) return <span className={mergeClasses(styles.none, className)}>{figure}</span>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.figure, className)}
      aria-haspopup="dialog"
      onClick={() => page.show(shown)}
    >
      {figure}
      {children === undefined && <HiddenText> {shown.title}</HiddenText>}
    </button>
  );
}
