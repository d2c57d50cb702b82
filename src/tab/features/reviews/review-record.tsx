import type { JSX } from 'react';
import type { Board, Review } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import type { ClosedReview } from '../../../store/review/read-closed-review.ts';
import { listInWords } from '../../ui/count-words.ts';
import { writeMoment } from '../../ui/dates.ts';
import { Notice } from '../../ui/notice.tsx';
import { aroundInWords, subjectName, traceInWords, wordOf } from './around-words.ts';
import { useReviewStyles } from './review.styles.ts';
import { say } from './say.ts';

interface RecordProps {
  board: Board;
  closed: ClosedReview;
  statuses: readonly Status[];
}

/** Who signed a review date, when and with which hash; or that it came with the file and nobody signed it here. */
export function Signature({ review, closed }: { review: Review; closed: ClosedReview | null }): JSX.Element {
  const styles = useReviewStyles();
  if (review.state === 'imported') return <Notice>{say('imported')}</Notice>;
  const snapshot = closed?.snapshot;
  const by = snapshot?.closedBy.name ?? review.closed?.by ?? '';
  const on = snapshot?.closedOn ?? review.closed?.on ?? '';
  return (
    <div className={styles.facts}>
      <strong dir="auto">{say('signedBy', { by, when: writeMoment(on) })}</strong>
      {closed?.recordedBy && <span className={styles.quiet}>{say('recordedBy', { by: closed.recordedBy })}</span>}
      {review.closed && (
        <span className={styles.quiet}>
          {say('hash')} <span className={styles.code}>{review.closed.snapshotHash}</span>
        </span>
      )}
      {closed?.isFileAsSigned && <span>{say('asSigned')}</span>}
    </div>
  );
}

/** What became of the record since it was signed: what was done around the app, and what was corrected. */
export function RecordSince(props: RecordProps): JSX.Element {
  const { board, closed, statuses } = props;
  const styles = useReviewStyles();
  const { aroundTheApp, corrections, notRead, isUnfinished } = closed;
  return (
    <>
      {isUnfinished && <Notice isProblem>{say('unfinished')}</Notice>}
      {notRead.length > 0 && (
        <Notice>{say('notRead', { what: listInWords(notRead.map((what) => say(`source_${what}`))) })}</Notice>
      )}
      {aroundTheApp.length > 0 && (
        <section className={styles.part} aria-label={say('around')}>
          <h3 className={styles.head}>{say('around')}</h3>
          <p className={styles.quiet}>{say('aroundAbout')}</p>
          <ul className={styles.list}>
            {aroundTheApp.map((edit, place) => (
              <li key={place} className={styles.line}>
                <span className={styles.quiet} dir="auto">
                  {traceInWords(edit)}
                </span>
                <span className={styles.words} dir="auto">
                  {aroundInWords(edit, board, statuses)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {corrections.length > 0 && (
        <section className={styles.part} aria-label={say('corrections')}>
          <h3 className={styles.head}>{say('corrections')}</h3>
          <p className={styles.quiet}>{say('correctionsAbout')}</p>
          <ul className={styles.list}>
            {corrections.map((entry) => (
              <li key={entry.key} className={styles.line}>
                <span className={styles.quiet} dir="auto">
                  {say('trace', { by: entry.saidBy, when: writeMoment(entry.saidAt ?? entry.recordedAt) })}
                </span>
                <span className={styles.words} dir="auto">
                  {say('correction', {
                    what: subjectName(entry.subjectKey, board),
                    from: wordOf(entry.before, statuses),
                    to: wordOf(entry.after, statuses),
                    why: entry.text,
                  })}
                  {entry.edited && (
                    <em>{say('entryEdited', { by: entry.edited.by, when: writeMoment(entry.edited.at) })}</em>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
