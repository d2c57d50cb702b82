import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Review } from '../../../domain/board.ts';
import { writePartialDate } from '../../ui/dates.ts';
import settings from '../../words/en-GB/settings.json';
import { wordsOf } from '../../words/words-of.ts';
import { ItemRow } from './item-row.tsx';
import type { PageProps } from './page-props.ts';
import { ReviewForm } from './review-form.tsx';
import { useSettingsStyles } from './settings.styles.ts';

const say = wordsOf(settings);
const NEW = 'new';

/** The review dates: those that are over, and the one that today's ratings go to. */
export function ReviewsPage(props: PageProps): JSX.Element {
  const { board, mayChange } = props;
  const styles = useSettingsStyles();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const hasOpen = board.reviews.some(({ state }) => state === 'open');
  return (
    <>
      <p className={styles.words}>{say('reviewsAbout')}</p>
      {board.reviews.length > 0 && (
        <ul className={styles.list} aria-label={say('reviews')}>
          {board.reviews.map((review) => (
            <ItemRow
              key={review.key}
              name={review.label}
              about={aboutOf(review)}
              isOpen={open === review.key}
              acts={<ReadButtons review={review} onReview={props.onReview} />}
              onOpen={mayChange && review.state === 'open' ? () => setOpen(review.key) : null}
            >
              <ReviewForm {...props} review={review} onDone={close} />
            </ItemRow>
          ))}
        </ul>
      )}
      {!hasOpen && <p className={styles.words}>{say('reviewsNoneOpen')}</p>}
      {mayChange && open === NEW && <ReviewForm {...props} review={null} onDone={close} />}
      {mayChange && open !== NEW && !hasOpen && (
        <div className={styles.buttons}>
          <Button onClick={() => setOpen(NEW)}>{say('reviewAdd')}</Button>
        </div>
      )}
    </>
  );
}

/** Reads a review date that is over, or compares it with today. */
function ReadButtons({ review, onReview }: { review: Review } & Pick<PageProps, 'onReview'>): JSX.Element | null {
  const styles = useSettingsStyles();
  if (!onReview || review.state === 'open') return null;
  const { key, label } = review;
  return (
    <div className={styles.buttons}>
      <Button size="small" aria-label={say('readNamed', { review: label })} onClick={() => onReview(key, null)}>
        {say('read')}
      </Button>
      <Button size="small" aria-label={say('compareNamed', { review: label })} onClick={() => onReview(key, 'today')}>
        {say('compare')}
      </Button>
    </div>
  );
}

function aboutOf({ date, state }: Review): string {
  if (state !== 'open') return say(state === 'closed' ? 'reviewClosed' : 'reviewImported');
  if (!date || date.length < '2026-01-01'.length) return say('reviewNoDay');
  return say('reviewOpen', { day: writePartialDate(date) });
}
