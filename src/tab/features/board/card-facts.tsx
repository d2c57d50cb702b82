import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import type { JSX } from 'react';
import type { BoardAction, Due } from '../../../domain/board.ts';
import { writePartialDate } from '../../ui/dates.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { lastUpdateInWords } from '../../ui/last-update.ts';
import { useCardStyles } from './action-card.styles.ts';
import type { ActionMark } from './action-marks.ts';
import { say } from './board-words.ts';
import { CardLeads } from './card-leads.tsx';
import { MarkList } from './mark-list.tsx';

const useStyles = makeStyles({
  evidence: { display: 'inline-flex', alignItems: 'center', gap: '2px', color: tokens.colorNeutralForeground2 },
});

const CLIP = <AttachRegular aria-hidden />;

export interface CardFactsProps {
  action: BoardAction;
  marks: readonly ActionMark[];
  /** Whether this plan has dates, so that every card keeps a line for one. */
  hasDue: boolean;
  now: Date;
}

/** Who leads an action, by when, when anything was said of it, and on how much evidence; each with what is wrong with it. */
export function CardFacts({ action, marks, hasDue, now }: CardFactsProps): JSX.Element {
  const styles = useStyles();
  const card = useCardStyles();
  const { words, exact } = lastUpdateInWords(action.lastUpdate, now);
  const due = dueInWords(action);
  const line = mergeClasses(card.row, card.fact);
  return (
    <div className={card.facts} id={`facts-${action.key}`}>
      <div className={card.row}>
        <CardLeads leadsText={action.leadsText} />
        <MarkList marks={marks} beside="leads" />
      </div>
      {hasDue && (
        <div className={line}>
          <span className={card.cut} title={due}>
            {due}
          </span>
          <MarkList marks={marks} beside="due" />
        </div>
      )}
      <div className={line}>
        <span className={card.cut} title={exact ?? undefined}>
          {words}
        </span>
        <span className={card.end}>
          <MarkList marks={marks} beside="foot" />
          {action.evidenceCount > 0 && (
            <span className={styles.evidence} title={say('evidence', { count: action.evidenceCount })}>
              {CLIP}
              <span aria-hidden="true">{action.evidenceCount}</span>
              <HiddenText>{say('evidence', { count: action.evidenceCount })}</HiddenText>
            </span>
          )}
        </span>
      </div>
    </div>
  );
}

/** "Due 31 March 2027, moved from 31 December 2026". A date that nobody could read is as the plan writes it. */
export function dueInWords({ due, originalDue }: Pick<BoardAction, 'due' | 'originalDue'>): string {
  if (!due) return '';
  const day = dateOf(due);
  const from = originalDue ? dateOf(originalDue) : day;
  return from === day ? say('due', { day }) : say('dueMoved', { day, from });
}

const dateOf = ({ date, text }: Due): string => (date ? writePartialDate(date) : text);
