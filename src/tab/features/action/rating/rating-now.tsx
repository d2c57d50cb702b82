import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useRef, useState, type JSX } from 'react';
import { statusOf, type ActionDetail, type Board, type BoardAction } from '../../../../domain/board.ts';
import { openQuestion } from '../../../../domain/open-question.ts';
import type { Status } from '../../../../domain/plan.ts';
import type { Roles } from '../../../../domain/roles.ts';
import { useSession } from '../../../plan/session.ts';
import { ageInWords, writeMoment } from '../../../ui/dates.ts';
import { meaningBeside, RatingBadge, ratingWord } from '../../../ui/rating-badge.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { Agreement } from '../agreement/agreement.tsx';
import { say } from '../say.ts';
import { RatingAnswer } from './rating-answer.tsx';
import { reasonOf, type RatingReason } from './rating-reason.ts';
import { aroundInWords } from './step-words.ts';

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
    outlineStyle: 'none',
  },
  meaning: { color: tokens.colorNeutralForeground2, flex: '1 1 6rem' },
  why: { margin: 0, color: tokens.colorNeutralForeground1 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A rating that was chosen here and that SharePoint does not have yet; without a reason it is not sent. */
export interface UnwrittenRating {
  reason: string | null;
}

export interface RatingNowProps {
  board: Board;
  action: BoardAction;
  detail: ActionDetail | undefined;
  statuses: readonly Status[];
  unwritten: UnwrittenRating | null;
  roles: Roles;
  mayEdit: boolean;
  onRate: (at: HTMLElement) => void;
}

/** The rating, why it is so, and the way to change it. */
export function RatingNow(props: RatingNowProps): JSX.Element {
  const { board, action, detail, statuses, unwritten, mayEdit, onRate } = props;
  const styles = useStyles();
  const status = statusOf(statuses, action.rating);
  const badge = useRef<HTMLSpanElement>(null);
  return (
    <Section head={say('rating')}>
      <div className={styles.row}>
        <span ref={badge} tabIndex={-1} className={styles.badge}>
          <RatingBadge status={status} code={action.rating} size={24} />
        </span>
        <span className={styles.meaning} dir="auto">
          {status && meaningBeside(status)}
        </span>
        {mayEdit && (
          <Button
            aria-haspopup="menu"
            aria-keyshortcuts="M"
            data-change-rating
            onClick={(event) => onRate(event.currentTarget)}
          >
            {say('changeRating')}
          </Button>
        )}
      </div>
      {unwritten ? (
        <p className={styles.quiet} dir="auto">
          {unwritten.reason === null ? say('waitsForReason') : say('waitsToBeSent', { reason: unwritten.reason })}
        </p>
      ) : (
        detail && <Why board={board} action={action} detail={detail} statuses={statuses} />
      )}
      {!unwritten && (
        <Agreement
          {...props}
          isQuestioned={openQuestion(detail?.updates ?? []) !== null}
          onActed={() => badge.current?.focus()}
        />
      )}
    </Section>
  );
}

function Why(props: { board: Board; action: BoardAction; detail: ActionDetail; statuses: readonly Status[] }) {
  const { board, action, detail, statuses } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const reason = reasonOf(action, detail, board.reviews);
  if (reason.from === 'onItsWay') return <p className={styles.quiet}>{say('reading')}</p>;
  return (
    <>
      <InBrief reason={reason} statuses={statuses} />
      <div>
        <Button
          size="small"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {say('whyThisRating')}
        </Button>
      </div>
      {isOpen && <RatingAnswer id={id} reason={reason} detail={detail} statuses={statuses} />}
    </>
  );
}

function InBrief({ reason, statuses }: { reason: RatingReason; statuses: readonly Status[] }): JSX.Element {
  const styles = useStyles();
  const { clock } = useSession();
  if (reason.from === 'review')
    return <p className={styles.quiet}>{say('asAtReview', { review: reason.review.label })}</p>;
  if (reason.from !== 'step') return <p className={styles.quiet}>{say('nobodyRecorded')}</p>;
  if (reason.step.from === 'around') return <Notice>{aroundInWords(reason.step, statuses)}</Notice>;
  const { before, saidBy, saidAt, text } = reason.step.entry;
  const was = ratingWord(statusOf(statuses, before), before);
  return (
    <>
      <p className={styles.why} dir="auto">
        {text ? say('quoted', { words: text }) : say('nobodyRecorded')}
      </p>
      <p className={styles.quiet} title={saidAt ? writeMoment(saidAt) : undefined}>
        {saidAt
          ? say('byWhen', { by: saidBy, age: ageInWords(saidAt, clock.now()), was })
          : say('by', { by: saidBy, was })}
      </p>
    </>
  );
}
