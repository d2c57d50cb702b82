import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { CalendarErrorRegular } from '@fluentui/react-icons/svg/calendar-error';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { ClockAlarmRegular } from '@fluentui/react-icons/svg/clock-alarm';
import { DocumentProhibitedRegular } from '@fluentui/react-icons/svg/document-prohibited';
import { HourglassHalfRegular } from '@fluentui/react-icons/svg/hourglass-half';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { JSX } from 'react';
import { HiddenText } from '../../ui/hidden-text.tsx';
import type { ActionMark } from './action-marks.ts';
import { say } from './board-words.ts';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    flexShrink: 0,
    gap: '3px',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    '& > svg': { flexShrink: 0, fontSize: '14px' },
  },
  // Where the line is short the words make room, never the sign.
  yielding: { flexShrink: 1, minWidth: '14px' },
  words: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '11em' },
  provisional: {
    padding: '0 5px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralBackground4} 5px 8px)`,
  },
});

const ICONS: Record<ActionMark['kind'], JSX.Element> = {
  better: <ArrowUpRegular aria-hidden />,
  worse: <ArrowDownRegular aria-hidden />,
  other: <ArrowSwapRegular aria-hidden />,
  provisional: <HourglassHalfRegular aria-hidden />,
  overdue: <CalendarErrorRegular aria-hidden />,
  evidence: <DocumentProhibitedRegular aria-hidden />,
  question: <QuestionCircleRegular aria-hidden />,
  asked: <ChatRegular aria-hidden />,
  stale: <ClockAlarmRegular aria-hidden />,
};

/** Where on a card a mark stands: beside the fact that is not as it should be. */
const PLACES = {
  rating: ['better', 'worse', 'other'],
  leads: ['provisional'],
  due: ['overdue'],
  foot: ['question', 'asked', 'stale', 'evidence'],
} as const satisfies Record<string, readonly ActionMark['kind'][]>;

/** What is not normal about one fact of an action, at the right edge of its card. */
export function MarkList(props: { marks: readonly ActionMark[]; beside: keyof typeof PLACES }): JSX.Element | null {
  const kinds: readonly ActionMark['kind'][] = PLACES[props.beside];
  const here = props.marks.filter(({ kind }) => kinds.includes(kind));
  return here.length === 0 ? null : <Marks marks={here} beside={props.beside} />;
}

function Marks({ marks, beside }: Parameters<typeof MarkList>[0]): JSX.Element {
  const styles = useStyles();
  return (
    <>
      {marks.map(({ kind, words }) => (
        <span
          key={kind}
          className={mergeClasses(
            styles.mark,
            (beside === 'rating' || beside === 'foot') && styles.yielding,
            kind === 'provisional' && styles.provisional,
          )}
        >
          {ICONS[kind]}
          {kind === 'better' && <HiddenText>{say('better')}</HiddenText>}
          {kind === 'worse' && <HiddenText>{say('worse')}</HiddenText>}
          <span className={styles.words}>{words}</span>
        </span>
      ))}
    </>
  );
}
