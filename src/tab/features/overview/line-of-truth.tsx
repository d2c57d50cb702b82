import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { JSX } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import type { Freshness } from '../../plan/followed-board.ts';
import { useSession } from '../../plan/session.ts';
import { useOnline } from '../../ui/use-online.ts';
import { useTick } from '../../ui/use-tick.ts';
import { freshness } from './freshness-words.ts';
import { summarise } from './summary.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalS}`,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    '& > *:not(:last-child)::after': { content: '"·"', marginLeft: tokens.spacingHorizontalS, fontWeight: 400 },
  },
  total: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  trouble: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  sign: { marginRight: '4px', verticalAlign: 'text-bottom' },
});

/** One line that says how the plan in view stands, and how far it can be relied upon. */
export function LineOfTruth(
  props: Freshness & { board: Board; actions: readonly BoardAction[]; total: number },
): JSX.Element {
  const styles = useStyles();
  const [total, ...rest] = summarise(props.board, props.actions, props.total);
  return (
    <p className={styles.line}>
      <span className={styles.total}>{total}</span>
      {rest.map((words, place) => (
        <span key={place}>{words}</span>
      ))}
      <HowFresh {...props} />
    </p>
  );
}

function HowFresh({ lookedAt, isChecked, trouble }: Freshness): JSX.Element {
  const styles = useStyles();
  const { clock } = useSession();
  const isOnline = useOnline();
  useTick(1000);
  const { words, isWarning } = freshness({
    lookedAt: clock.at(lookedAt),
    now: clock.now(),
    isOnline,
    isChecked,
    trouble,
  });
  if (!isWarning) return <span>{words}</span>;
  return (
    <span className={styles.trouble}>
      <WarningRegular className={styles.sign} aria-hidden />
      {words}
    </span>
  );
}
