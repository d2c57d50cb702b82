import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, type JSX } from 'react';
import { statusOf } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { isInField } from '../../ui/use-key-down.ts';
import { say } from './change-words.ts';
import type { GivenRating } from './use-taking-back.ts';

const SHOWN = '10s';

const useStyles = makeStyles({
  foot: { position: 'sticky', bottom: 0, zIndex: 6, height: 0, '@media print': { display: 'none' } },
  bar: {
    position: 'absolute',
    bottom: '16px',
    insetInlineStart: '50%',
    transform: 'translateX(-50%)',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    width: 'max-content',
    maxWidth: 'calc(100% - 32px)',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
    overflow: 'hidden',
    // While somebody points at it or has come to it, its time stands still.
    ':hover > [data-time]': { animationPlayState: 'paused' },
    ':focus-within > [data-time]': { animationPlayState: 'paused' },
  },
  time: {
    position: 'absolute',
    insetInline: 0,
    bottom: 0,
    height: '2px',
    transformOrigin: 'left',
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: { from: { transform: 'scaleX(1)' }, to: { transform: 'scaleX(0)' } },
    animationDuration: SHOWN,
    animationTimingFunction: 'linear',
    animationFillMode: 'forwards',
    '@media (prefers-reduced-motion: reduce)': { visibility: 'hidden' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** For ten seconds after a rating was given: what was given, and a way to take it back. Control and Z do it too. */
export function UndoBar(props: {
  given: GivenRating;
  name: string;
  statuses: readonly Status[];
  onUndo: () => void;
  onOver: () => void;
}): JSX.Element {
  const { given, name, statuses, onUndo, onOver } = props;
  const { action, to } = given.move;
  const styles = useStyles();
  const word = (code: string | null) => ratingWord(statusOf(statuses, code), code);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.defaultPrevented || isInField(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onUndo]);
  return (
    <section className={styles.foot} aria-label={say('justChanged')}>
      <div className={styles.bar}>
        <RatingShape colour={statusOf(statuses, to)?.colour ?? 'other'} code={to} size={18} />
        <span>{say('given', { name, rating: word(to) })}</span>
        {given.kept && <span>{given.kept}</span>}
        <Button
          appearance="transparent"
          aria-label={say('undoNamed', { name, rating: word(action.rating) })}
          aria-keyshortcuts="Control+Z"
          onClick={onUndo}
        >
          {say('undo')}
        </Button>
        <span className={styles.time} data-time onAnimationEnd={onOver} />
      </div>
    </section>
  );
}
