import { mergeClasses } from '@fluentui/react-components';
import { memo, useId, type JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { withoutLetter } from '../../../domain/action-text.ts';
import { lastUpdateInWords } from '../../ui/last-update.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { useCardStyles } from './action-card.styles.ts';
import { MarkList } from './mark-list.tsx';
import { CardLeads } from './card-leads.tsx';

/** What a card does when it is pressed; `at` is the element that a menu should stand by. */
export interface CardActs {
  open(action: BoardAction): void;
  rate(action: BoardAction, at: HTMLElement): void;
  note(action: BoardAction): void;
}

export interface CardProps {
  action: BoardAction;
  name: string;
  status: Status | null;
  statuses: readonly Status[];
  isOpen: boolean;
  isWaiting: boolean;
  minute: number;
  acts: CardActs;
}

function Card({ action, name, status, statuses, isOpen, isWaiting, minute, acts }: CardProps): JSX.Element {
  const styles = useCardStyles();
  const id = useId();
  const now = new Date(minute);
  const { words, exact } = lastUpdateInWords(action.lastUpdate, now);
  return (
    <article
      className={mergeClasses(styles.card, isOpen && styles.open, isWaiting && styles.waiting)}
      aria-labelledby={`${id}ref ${id}text`}
      data-card={action.key}
      tabIndex={-1}
    >
      <div className={styles.top}>
        <span className={styles.ref} id={`${id}ref`}>
          {name}
        </span>
        <button
          type="button"
          className={styles.rating}
          aria-label={`Change the rating of ${name}, now ${ratingWord(status, action.rating)}`}
          aria-haspopup="menu"
          aria-keyshortcuts="M"
          data-rate={action.key}
          onClick={(event) => acts.rate(action, event.currentTarget)}
        >
          <RatingShape colour={status?.colour ?? 'other'} code={action.rating ?? '–'} size={16} />
          <span aria-hidden="true">{action.rating ?? '–'}</span>
        </button>
      </div>
      <button
        type="button"
        className={styles.text}
        dir="auto"
        aria-labelledby={`${id}ref ${id}text`}
        aria-describedby={`${id}facts`}
        aria-expanded={isOpen}
        data-open={action.key}
        onClick={() => acts.open(action)}
      >
        <span className={styles.clamp} id={`${id}text`}>
          {withoutLetter(action.text, action.letter)}
        </span>
      </button>
      <div className={styles.facts} id={`${id}facts`}>
        <CardLeads leadsText={action.leadsText} />
        <div className={styles.foot}>
          <span className={styles.age} title={exact ?? undefined}>
            {words}
          </span>
          <MarkList action={action} statuses={statuses} now={now} />
        </div>
      </div>
    </article>
  );
}

/** One action as a card. */
export const ActionCard = memo(Card);
