import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { RatingNow, type RatingNowProps } from '../features/action/rating/rating-now.tsx';
import { OpenQuestion } from '../features/action/agreement/open-question.tsx';
import { useActionDetail } from '../plan/use-action-detail.ts';
import catalogue from '../words/en-GB/meeting-page.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

type MeetingRatingProps = Omit<RatingNowProps, 'detail' | 'unwritten'> & {
  /** True where what stands behind the rating is read at once; anybody else reads it when they ask. */
  isRead: boolean;
};

/** The rating of the action that a meeting is at. Twenty who look would all read what stands behind it, so only who asks does. */
export function MeetingRating({ isRead, ...props }: MeetingRatingProps): JSX.Element {
  const [isAsked, setAsked] = useState(isRead);
  if (isAsked || isRead) return <WithDetail {...props} />;
  return (
    <>
      <RatingNow {...props} detail={undefined} unwritten={null} />
      <div>
        <Button size="small" onClick={() => setAsked(true)}>
          {say('whyThisRating')}
        </Button>
      </div>
    </>
  );
}

function WithDetail(props: Omit<MeetingRatingProps, 'isRead'>): JSX.Element {
  const { data: detail } = useActionDetail(props.action);
  return (
    <>
      <OpenQuestion {...props} updates={detail?.updates ?? []} people={props.board.people} />
      <RatingNow {...props} detail={detail} unwritten={null} />
    </>
  );
}
