import { Button, Checkbox, ProgressBar } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { countedRating } from '../../../../domain/agreement.ts';
import { statusOf, type Board, type BoardAction } from '../../../../domain/board.ts';
import type { Attendant, Meeting } from '../../../../domain/meeting.ts';
import type { Status } from '../../../../domain/plan.ts';
import { readDate } from '../../../../domain/read-date.ts';
import { useAct } from '../../../plan/use-act.ts';
import { useSession } from '../../../plan/session.ts';
import { listInWords } from '../../../ui/count-words.ts';
import { writeMoment, writePartialDate } from '../../../ui/dates.ts';
import { failureInWords } from '../../../ui/failure.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { WordsField } from '../../../ui/words-field.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';

export interface CloseReviewProps {
  meeting: Meeting;
  board: Board;
  statuses: readonly Status[];
  me: Attendant;
  /** Opens a review date as it stood. */
  onReview: (key: string) => void;
}

/** Signs the ratings as they stand and closes the review date, for good; says beforehand what that means. */
export function CloseReview(props: CloseReviewProps): JSX.Element {
  const { meeting, board, statuses, onReview } = props;
  const styles = useMeetingStyles();
  const closed = board.reviews.find(({ key }) => key === meeting.reviewKey);
  const open = board.reviews.find(({ state }) => state === 'open') ?? null;
  return (
    <section className={styles.part} aria-label={say('reviewDate')}>
      <h2 className={styles.head}>{say('reviewDate')}</h2>
      {closed?.closed ? (
        <Notice actions={<Button onClick={() => onReview(closed.key)}>{say('readReview')}</Button>}>
          {say('closedBy', { review: closed.label, by: closed.closed.by, when: writeMoment(closed.closed.on) })}
        </Notice>
      ) : (
        <>
          <p className={styles.words}>{say('closeWords')}</p>
          <p className={styles.words}>{standing(board, statuses)}</p>
          <SignForm {...props} open={open} />
        </>
      )}
    </section>
  );
}

function SignForm({ meeting, me, open }: CloseReviewProps & { open: Board['reviews'][number] | null }): JSX.Element {
  const styles = useMeetingStyles();
  const { store, board: followed } = useSession();
  const act = useAct();
  const [label, setLabel] = useState('');
  const [isSigned, setSigned] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [work, setWork] = useState<{ done: number; total: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const date = readDate(label.trim());
  const sign = async () => {
    setChecked(true);
    if (!isSigned || (!open && label.trim() === '')) return;
    setProblem(null);
    setWork({ done: 0, total: 1 });
    try {
      const review = open ? { reviewKey: open.key } : { label: label.trim(), date };
      const { review: signed, ...closed } = await store.closeReview(
        { ...review, signedBy: me, meetingKey: meeting.key },
        ({ written, total }) => setWork({ done: written, total }),
      );
      followed.change(closed);
      await act.perform(
        { kind: 'meeting', meeting: meeting.key, change: { kind: 'closed', reviewKey: signed.key } },
        say('closedSaid', { review: signed.label }),
      );
    } catch (thrown) {
      setProblem(failureInWords(thrown));
    } finally {
      setWork(null);
    }
  };
  return (
    <form
      className={styles.part}
      aria-label={say('close')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      {open ? (
        <p className={styles.words}>{say('openReview', { review: open.label })}</p>
      ) : (
        <WordsField
          label={say('reviewLabel')}
          value={label}
          isLine
          isRequired
          hint={date ? say('readAs', { date: writePartialDate(date) }) : say('reviewLabelHint')}
          error={isChecked && label.trim() === '' ? say('reviewLabelMissing') : null}
          onText={setLabel}
        />
      )}
      <Checkbox
        label={say('sign', { name: me.name })}
        checked={isSigned}
        onChange={(_event, { checked }) => setSigned(checked === true)}
      />
      {isChecked && !isSigned && <Notice isProblem>{say('signFirst')}</Notice>}
      {problem && <Notice isProblem>{problem}</Notice>}
      {work && (
        <output className={styles.part}>
          <p className={styles.quiet}>{say('closing', { done: work.done, total: work.total })}</p>
          <ProgressBar aria-label={say('closingBar')} value={work.done} max={work.total} />
        </output>
      )}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={work !== null}>
          {say('close')}
        </Button>
      </div>
    </form>
  );
}

/** What would be signed: "10 actions: 8 Green and 2 Amber. 1 rating is not agreed yet." */
function standing({ actions, settings }: Board, statuses: readonly Status[]): string {
  const counts = new Map<string | null, number>();
  for (const action of actions) {
    const code = countedRating(action, settings);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const parts = [...counts].map(([code, count]) =>
    say('counted', { count, rating: ratingWord(statusOf(statuses, code), code) }),
  );
  const doubtful = actions.filter((action: BoardAction) => !action.isRatingAgreed).length;
  return say('standing', { count: actions.length, counts: listInWords(parts), doubtful });
}
