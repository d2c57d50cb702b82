import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, type JSX } from 'react';
import { statusesOf, type Board, type Review } from '../../../domain/board.ts';
import type { StoodAction } from '../../../domain/compare-reviews.ts';
import type { Status } from '../../../domain/plan.ts';
import { pastReviews, TODAY } from '../../../domain/review-point.ts';
import { mayAgree } from '../../../domain/roles.ts';
import { useMayEdit, useRoles } from '../../plan/use-roles.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { PAPER_PAINT } from '../../ui/paper-paint.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { StateMessage } from '../../ui/state-message.tsx';
import { useIsPrinting } from '../../ui/use-printing.ts';
import { Comparison } from './comparison.tsx';
import { CorrectRating } from './correct-rating.tsx';
import { RecordSince, Signature } from './review-record.tsx';
import { useReviewStyles } from './review.styles.ts';
import { say } from './say.ts';
import { stoodName, StoodList } from './stood-list.tsx';
import { useLabelFocus } from './use-label-focus.ts';
import { useStood, type Stood } from './use-stood.ts';

export interface ReviewPageProps {
  board: Board;
  /** The statuses of actions today. */
  statuses: readonly Status[];
  reviewKey: string;
  /** The key of the review that it is compared with, or `today`; null for reading it alone. */
  against: string | null;
  onAgainst: (against: string | null) => void;
  onClose: () => void;
}

/** A review date that is over, as it stood: read, printed, corrected, and compared with another or with today. */
export function ReviewPage(props: ReviewPageProps): JSX.Element {
  const { board, reviewKey, onClose } = props;
  const review = pastReviews(board.reviews).find(({ key }) => key === reviewKey);
  if (!review)
    return (
      <StateMessage title={say('noSuch')} actions={<Button onClick={onClose}>{say('close')}</Button>}>
        {say('noSuchWords')}
      </StateMessage>
    );
  return <OneReview key={review.key} {...props} review={review} />;
}

function OneReview(props: ReviewPageProps & { review: Review }): JSX.Element {
  const { board, review, against } = props;
  const styles = useReviewStyles();
  const isPrinting = useIsPrinting();
  useLabelFocus(review.key);
  const stood = useStood(board, review.key);
  const other = useStood(board, against);
  return (
    <section
      className={styles.page}
      aria-label={say('name', { review: review.label })}
      style={isPrinting ? PAPER_PAINT : undefined}
    >
      <Top {...props} />
      <Signature review={review} closed={stood.closed} />
      {stood.closed && (
        <RecordSince
          board={board}
          closed={stood.closed}
          statuses={stood.closed.snapshot ? ownStatuses(stood, props) : props.statuses}
        />
      )}
      {against === null ? <Standing {...props} stood={stood} /> : <Compared {...props} stood={stood} other={other} />}
    </section>
  );
}

/** The legend of that time, so that a rating is called what it was called. */
const ownStatuses = ({ closed }: Stood, { statuses }: Pick<ReviewPageProps, 'statuses'>): readonly Status[] =>
  closed?.snapshot ? statusesOf(closed.snapshot.legends, 'action') : statuses;

function Top({ board, review, against, onAgainst, onClose }: ReviewPageProps & { review: Review }): JSX.Element {
  const styles = useReviewStyles();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const others = pastReviews(board.reviews).filter(({ key }) => key !== review.key);
  return (
    <div className={styles.top}>
      <h2 ref={head} tabIndex={-1} className={styles.title} dir="auto">
        {say('name', { review: review.label })}
      </h2>
      <div className={styles.buttons}>
        <SelectBox
          className={styles.choose}
          aria-label={say('against')}
          value={against ?? ''}
          onChoose={(key) => onAgainst(key || null)}
        >
          <option value="">{say('againstNothing')}</option>
          <option value={TODAY}>{say('againstToday')}</option>
          {others.map(({ key, label }) => (
            <option key={key} value={key}>
              {say('againstReview', { review: label })}
            </option>
          ))}
        </SelectBox>
        <Button onClick={() => print()}>{say('print')}</Button>
        <Button onClick={onClose}>{say('close')}</Button>
      </div>
    </div>
  );
}

/** The plan as it stood, with a way to say that one of its ratings was wrong. */
function Standing(props: ReviewPageProps & { review: Review; stood: Stood }): JSX.Element {
  const { board, review, stood } = props;
  const statuses = ownStatuses(stood, props);
  const roles = useRoles(board);
  const mayEdit = useMayEdit();
  if (!stood.plan) return <Unread stood={stood} />;
  const { structure } = stood.plan;
  const corrections = stood.closed?.corrections ?? [];
  const correctable = new Map(
    mayEdit && review.state === 'closed'
      ? board.actions.filter((action) => mayAgree(roles, action)).map((action) => [action.key, action])
      : [],
  );
  const beside = (action: StoodAction) => {
    const today = correctable.get(action.key);
    const last = corrections.findLast(({ subjectKey }) => subjectKey === action.key);
    return (
      today && (
        <CorrectRating
          action={today}
          name={stoodName(action, structure)}
          reviewKey={review.key}
          from={last ? last.after : action.rating}
          statuses={statuses}
        />
      )
    );
  };
  return <StoodList plan={stood.plan} statuses={statuses} besideOf={beside} />;
}

/** The earlier of the two first, whichever is open. */
function Compared(props: ReviewPageProps & { review: Review; stood: Stood; other: Stood }): JSX.Element {
  const { board, review, against, statuses, stood, other } = props;
  if (!stood.plan) return <Unread stood={stood} />;
  if (!other.plan) return <Unread stood={other} />;
  const order = pastReviews(board.reviews).map(({ key }) => key);
  const isLater = against === TODAY || order.indexOf(against ?? '') > order.indexOf(review.key);
  const [before, after] = isLater ? [stood.plan, other.plan] : [other.plan, stood.plan];
  return <Comparison before={before} after={after} statuses={statuses} />;
}

function Unread({ stood: { problem, closed } }: { stood: Stood }): JSX.Element {
  if (problem)
    return (
      <Notice isProblem actions={<Button onClick={problem.tryAgain}>{say('tryAgain')}</Button>}>
        {say('failed', { why: failureInWords(problem.error) })}
      </Notice>
    );
  if (closed) return <Notice>{say('noSnapshot')}</Notice>;
  return <Spinner label={say('reading')} />;
}
