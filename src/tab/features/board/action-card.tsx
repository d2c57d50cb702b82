import { mergeClasses } from '@fluentui/react-components';
import { memo, type CSSProperties, type JSX } from 'react';
import { withoutLetter } from '../../../domain/action-text.ts';
import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { lastUpdateInWords } from '../../ui/last-update.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { say } from './board-words.ts';
import { useCardStyles } from './action-card.styles.ts';
import { CardLeads } from './card-leads.tsx';
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
  status: Status | null;
  statuses: readonly Status[];
  isOpen: boolean;
  isWaiting: boolean;
  /** Whether Tab stops here: at one card of the board. */
  isStop: boolean;
  minute: number;
}

function Card(props: CardProps): JSX.Element {
  const { action, place, name, status, statuses, isOpen, isWaiting, isStop, minute } = props;
  const styles = useCardStyles();
  const { key, rating } = action;
  const now = new Date(minute);
  const { words, exact } = lastUpdateInWords(action.lastUpdate, now);
  const named = `ref-${key} text-${key}`;
  const tabIndex = isStop ? 0 : -1;
  return (
    <article
      className={mergeClasses(styles.card, styles.placed, isOpen && styles.open, isWaiting && styles.waiting)}
      style={styleOf(place)}
      aria-labelledby={named}
      aria-posinset={place.at}
      aria-setsize={place.of}
      data-card={key}
      data-rag={rating ?? ''}
      tabIndex={-1}
    >
      <div className={styles.row}>
        <span className={styles.ref} id={`ref-${key}`}>
          {name}
        </span>
        <button
          type="button"
          className={styles.rating}
          aria-label={say('rate', { name, rating: ratingWord(status, rating) })}
          aria-haspopup="menu"
          aria-keyshortcuts="M"
          data-rate={key}
          tabIndex={tabIndex}
        >
          <RatingShape colour={status?.colour ?? 'other'} code={rating ?? '–'} size={16} />
          <span aria-hidden="true">{rating ?? '–'}</span>
        </button>
      </div>
      <button
        type="button"
        className={styles.text}
        dir="auto"
        aria-labelledby={named}
        aria-describedby={`facts-${key}`}
        aria-expanded={isOpen}
        data-open={key}
        tabIndex={tabIndex}
      >
        <span className={styles.clamp} id={`text-${key}`}>
          {withoutLetter(action.text, action.letter)}
        </span>
      </button>
      <div className={styles.facts} id={`facts-${key}`}>
        <CardLeads leadsText={action.leadsText} />
        <div className={mergeClasses(styles.row, styles.fact)}>
          <span className={styles.cut} title={exact ?? undefined}>
            {words}
          </span>
          <MarkList action={action} statuses={statuses} now={now} />
        </div>
      </div>
    </article>
  );
}

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
