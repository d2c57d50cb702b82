import { mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties, type JSX } from 'react';
import { withoutLetter } from '../../../domain/action-text.ts';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { say } from './board-words.ts';
import { useCardStyles } from './action-card.styles.ts';
import { marksOf } from './action-marks.ts';
import { CardFacts } from './card-facts.tsx';
import { MarkList } from './mark-list.tsx';

/** Where a card stands among those of its cell: the how-manieth of how many, and where that is drawn. */
export interface CardPlace {
  at: number;
  of: number;
  /** CSS pixels below the first card. */
  top: number;
  /** How many cards stand beside it before it, and how many stand abreast. */
  file: number;
  abreast: number;
}

export interface CardProps {
  action: BoardAction;
  place: CardPlace;
  name: string;
  /** The rating that counts, in whose column the card stands. */
  counted: string | null;
  statuses: readonly Status[];
  hasDue: boolean;
  /** False where a press on the rating changes nothing. */
  mayRate: boolean;
  isOpen: boolean;
  isWaiting: boolean;
  /** Whether Tab stops here: at one card of the board. */
  isStop: boolean;
  minute: number;
}

function Card({ place, isWaiting, ...content }: CardProps): JSX.Element {
  const { action, counted, isOpen } = content;
  const styles = useCardStyles();
  return (
    <article
      className={mergeClasses(styles.card, styles.placed, isOpen && styles.open, isWaiting && styles.waiting)}
      style={styleOf(place)}
      aria-labelledby={namedBy(action.key)}
      aria-posinset={place.at}
      aria-setsize={place.of}
      data-card={action.key}
      data-rag={counted ?? ''}
      tabIndex={-1}
    >
      <CardContent {...content} />
    </article>
  );
}

const namedBy = (key: string): string => `ref-${key} text-${key}`;

/** What stands on a card. It stays as it is where a card only goes to another place. */
const CardContent = memo(function CardContent(props: Omit<CardProps, 'place' | 'isWaiting'>): JSX.Element {
  const { action, name, counted, statuses, hasDue, mayRate, isOpen, isStop, minute } = props;
  const styles = useCardStyles();
  const { key } = action;
  const now = new Date(minute);
  const status = statusOf(statuses, counted);
  const marks = marksOf(action, { statuses, counted, now });
  const tabIndex = isStop ? 0 : -1;
  const rating = (
    <>
      <RatingShape colour={status?.colour ?? 'other'} code={counted ?? '–'} size={16} />
      <span aria-hidden="true">{counted ?? '–'}</span>
    </>
  );
  return (
    <>
      <div className={styles.row}>
        <span className={styles.ref} id={`ref-${key}`}>
          {name}
        </span>
        <span className={styles.end}>
          <MarkList marks={marks} beside="rating" />
          {mayRate ? (
            <button
              type="button"
              className={styles.rating}
              aria-label={say('rate', { name, rating: ratingWord(status, counted) })}
              aria-haspopup="menu"
              aria-keyshortcuts="M"
              data-rate={key}
              tabIndex={tabIndex}
            >
              {rating}
            </button>
          ) : (
            <span className={mergeClasses(styles.rating, styles.still)}>
              {rating}
              <HiddenText>{ratingWord(status, counted)}</HiddenText>
            </span>
          )}
        </span>
      </div>
      <button
        type="button"
        className={styles.text}
        dir="auto"
        aria-labelledby={namedBy(key)}
        aria-describedby={`facts-${key}`}
        aria-expanded={isOpen}
        data-open={key}
        tabIndex={tabIndex}
      >
        <span className={styles.clamp} id={`text-${key}`}>
          {withoutLetter(action.text, action.letter)}
        </span>
      </button>
      <CardFacts action={action} marks={marks} hasDue={hasDue} now={now} />
    </>
  );
});

function styleOf({ top, file, abreast }: CardPlace): CSSProperties {
  return { top, insetInlineStart: file === 0 ? 0 : `calc((100% + 8px) / ${abreast} * ${file})` };
}

/** One action as a card. */
export const ActionCard = memo(Card, isSame);

/** Places are made anew at each drawing; everything else is the same object while it says the same. */
function isSame({ place: was, ...before }: CardProps, { place: is, ...now }: CardProps): boolean {
  return (
    was.at === is.at &&
    was.of === is.of &&
    was.top === is.top &&
    was.abreast === is.abreast &&
    (Object.keys(now) as (keyof typeof now)[]).every((name) => before[name] === now[name])
  );
}
