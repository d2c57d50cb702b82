import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { DocumentProhibitedRegular } from '@fluentui/react-icons/svg/document-prohibited';
import { HourglassHalfRegular } from '@fluentui/react-icons/svg/hourglass-half';
import type { JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { say } from './board-words.ts';
import { marksOf, type ActionMark } from './action-marks.ts';

const useStyles = makeStyles({
  marks: {
    display: 'flex',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    marginLeft: 'auto',
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '1px 6px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
  provisional: {
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralBackground4} 5px 8px)`,
  },
});

const ICONS: Record<ActionMark['kind'], JSX.Element> = {
  better: <ArrowUpRegular aria-hidden />,
  worse: <ArrowDownRegular aria-hidden />,
  other: <ArrowSwapRegular aria-hidden />,
  provisional: <HourglassHalfRegular aria-hidden />,
  evidence: <DocumentProhibitedRegular aria-hidden />,
  asked: <ChatRegular aria-hidden />,
};

const ALOUD: Partial<Record<ActionMark['kind'], string>> = {
  better: say('better'),
  worse: say('worse'),
};

/** What is not normal about an action, at the right edge of its card. */
export function MarkList(props: { action: BoardAction; statuses: readonly Status[]; now: Date }): JSX.Element | null {
  const styles = useStyles();
  const marks = marksOf(props.action, props.statuses, props.now);
  if (marks.length === 0) return null;
  return (
    <span className={styles.marks}>
      {marks.map(({ kind, words }) => (
        <span key={kind} className={mergeClasses(styles.mark, kind === 'provisional' && styles.provisional)}>
          {ICONS[kind]}
          {ALOUD[kind] && <HiddenText>{ALOUD[kind]}</HiddenText>}
          {words}
        </span>
      ))}
    </span>
  );
}
