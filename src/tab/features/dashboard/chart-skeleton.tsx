import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { say } from './dashboard-words.ts';

const useStyles = makeStyles({
  bars: { display: 'grid', gap: '0.7em', '@media print': { display: 'none' } },
  bar: { height: '2.4em', borderRadius: tokens.borderRadiusSmall, backgroundColor: tokens.colorNeutralStencil1 },
});

/** The place of a chart while the ratings of earlier review dates are read: as many lines as it will have. */
export function ChartSkeleton({ lines }: { lines: number }): JSX.Element {
  const styles = useStyles();
  return (
    <output>
      <HiddenText>{say('reading')}</HiddenText>
      <div className={styles.bars} aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} className={styles.bar} />
        ))}
      </div>
    </output>
  );
}
