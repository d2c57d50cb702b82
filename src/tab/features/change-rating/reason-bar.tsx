import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type JSX } from 'react';
import { statusOf } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { useSavingWords } from '../../plan/use-busy.ts';
import { Notice } from '../../ui/notice.tsx';
import { RatingBadge, ratingWord } from '../../ui/rating-badge.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { useKeyDown } from '../../ui/use-key-down.ts';
import { say } from './change-words.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { suggestedReasons } from './given-reasons.ts';
import type { Move } from './moves.ts';
import type { RatingChanges } from './use-rating-changes.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 4,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    '@media print': { display: 'none' },
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  what: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', color: tokens.colorNeutralForeground2 },
  why: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  reason: { flex: '1 1 260px', maxWidth: '52rem' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  suggestions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { maxWidth: '100%' },
  suggestion: {
    overflow: 'hidden',
    maxWidth: 'min(320px, 100%)',
    minHeight: '26px',
    padding: `2px ${tokens.spacingHorizontalMNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  aside: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface ReasonBarProps {
  move: Move;
  waiting: number;
  name: string;
  statuses: readonly Status[];
  changes: RatingChanges;
  onUndo: (move: Move) => void;
}

/** Asks at the foot why a card was moved. Enter saves, Escape undoes; nothing is written before there is a reason. */
export function ReasonBar({ move, waiting, name, statuses, changes, onUndo }: ReasonBarProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const saving = useSavingWords();
  const { action, to, reason, isSaving, problem } = move;
  const suggestions = suggestedReasons(changes.given, to, action.lastUpdate?.text);
  const word = ratingWord(statusOf(statuses, to), to);
  useEffect(() => box.current?.focus(), []);
  const undo = () => !isSaving && onUndo(move);
  const save = () => !isSaving && void changes.save(move);
  const keys = useKeyDown<HTMLFormElement>((event) => pressKey(event, { save, undo }));
  return (
    <form
      className={styles.bar}
      aria-label={say('whyNamed', { name, rating: word })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      ref={keys}
    >
      {problem?.kind === 'conflict' && (
        <ConflictChoice move={move} problem={problem} name={name} statuses={statuses} changes={changes} />
      )}
      {problem?.kind === 'sentence' && <Notice isProblem>{problem.words}</Notice>}
      <div className={styles.row}>
        <label className={styles.why} htmlFor={id}>
          {say('why', { rating: word })}
        </label>
        <span className={styles.what}>
          {say('nameOf', { name })}{' '}
          <RatingBadge status={statusOf(statuses, action.rating)} code={action.rating} size={16} />{' '}
          <span>{say('to')}</span>
          <RatingBadge status={statusOf(statuses, to)} code={to} size={16} />
        </span>
        {waiting > 0 && <span className={styles.aside}>{say('moreWait', { count: waiting })}</span>}
      </div>
      {suggestions.length > 0 && reason === '' && (
        <ul className={styles.suggestions} aria-label={say('suggestions')}>
          {suggestions.map((one) => (
            <li key={one} className={styles.item}>
              <button
                type="button"
                className={styles.suggestion}
                aria-label={say('useReason', { reason: one })}
                dir="auto"
                onClick={() => {
                  changes.write(move, one);
                  box.current?.focus();
                }}
              >
                {one}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <TextBox
          ref={box}
          id={id}
          className={styles.reason}
          value={reason}
          aria-required
          aria-keyshortcuts="Enter Escape"
          placeholder={say('placeholder')}
          onText={(text) => changes.write(move, text)}
        />
        <span className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
            {isSaving ? saving : say(problem?.kind === 'sentence' && reason.trim() ? 'tryAgain' : 'save')}
          </Button>
          <Button onClick={undo} disabledFocusable={isSaving}>
            {say('undo')}
          </Button>
        </span>
      </div>
    </form>
  );
}

/** Shift and Enter make a new line; Enter that ends a word being composed in an input method saves nothing. */
function pressKey(event: KeyboardEvent, { save, undo }: { save: () => void; undo: () => void }): boolean {
  const isSave =
    event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target instanceof HTMLTextAreaElement;
  if (event.key === 'Escape' && !event.isComposing) undo();
  else if (isSave) save();
  else return false;
  return true;
}
