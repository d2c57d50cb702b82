import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf, type ActionDetail, type Board, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { useSession } from '../../plan/session.ts';
import { ageInWords, writeMoment } from '../../ui/dates.ts';
import { meaningBeside, RatingBadge, ratingWord } from '../../ui/rating-badge.tsx';
import { Section } from '../../ui/section.tsx';
import { reasonOf } from './rating-reason.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  badge: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  meaning: { color: tokens.colorNeutralForeground2, flex: '1 1 6rem' },
  why: { margin: 0, color: tokens.colorNeutralForeground1 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  provisional: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${tokens.colorNeutralBackground4} 5px 8px)`,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface RatingNowProps {
  board: Board;
  action: BoardAction;
  detail: ActionDetail | undefined;
  statuses: readonly Status[];
  isWaiting: boolean;
  onRate: (at: HTMLElement) => void;
}

/** The rating, why it is so, and the way to change it. */
export function RatingNow({ board, action, detail, statuses, isWaiting, onRate }: RatingNowProps): JSX.Element {
  const styles = useStyles();
  const status = statusOf(statuses, action.rating);
  return (
    <Section head="Rating">
      <div className={styles.row}>
        <span className={styles.badge}>
          <RatingBadge status={status} code={action.rating} size={24} />
        </span>
        <span className={styles.meaning} dir="auto">
          {status && meaningBeside(status)}
        </span>
        <Button
          aria-haspopup="menu"
          aria-keyshortcuts="M"
          data-change-rating
          onClick={(event) => onRate(event.currentTarget)}
        >
          Change rating
        </Button>
      </div>
      {!isWaiting && !action.isRatingAgreed && (
        <div>
          <span className={styles.provisional}>Provisional: not yet agreed</span>
        </div>
      )}
      {isWaiting ? (
        <p className={styles.quiet}>Waiting for its reason. Nothing was written yet.</p>
      ) : (
        detail && <Why board={board} action={action} detail={detail} statuses={statuses} />
      )}
    </Section>
  );
}

function Why(props: { board: Board; action: BoardAction; detail: ActionDetail; statuses: readonly Status[] }) {
  const { board, action, detail, statuses } = props;
  const styles = useStyles();
  const { clock } = useSession();
  const reason = reasonOf(action, detail, board.reviews);
  if (reason.from === 'nowhere') return <p className={styles.quiet}>Nobody recorded why.</p>;
  if (reason.from === 'review') {
    return <p className={styles.quiet}>{`As the plan had it at ${reason.review.label}. Nobody recorded why.`}</p>;
  }
  const { before, saidBy, saidAt, text } = reason.entry;
  const was = ratingWord(statusOf(statuses, before), before);
  return (
    <>
      <p className={styles.why} dir="auto">{`“${text}”`}</p>
      <p className={styles.quiet} title={saidAt ? writeMoment(saidAt) : undefined}>
        {`${saidBy}${saidAt ? `, ${ageInWords(saidAt, clock.now())}` : ''}; it was ${was} before`}
      </p>
    </>
  );
}
