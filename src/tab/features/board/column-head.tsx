import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import type { JSX } from 'react';
import { inFigures } from '../../ui/count-words.ts';
import { meaningBeside } from '../../ui/rating-badge.tsx';
import { useRatingPattern } from '../../ui/rating-pattern.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { useGlance } from '../../ui/use-glance.ts';
import { say } from './board-words.ts';
import type { Column } from './columns.ts';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media print': { position: 'static' },
  },
  band: { height: '4px', borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0` },
  line: { display: 'flex', alignItems: 'center' },
  title: { flex: '1 1 0', minWidth: 0, margin: 0 },
  // Where columns stand beside each other all their heads are in sight.
  next: {
    display: 'none',
    alignItems: 'center',
    justifyContent: 'center',
    width: '40px',
    height: '36px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontSize: '20px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@container (max-width: 600px)': { display: 'flex' },
    '@media print': { display: 'none' },
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '36px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  meaning: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minHeight: tokens.lineHeightBase200,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  about: {
    position: 'absolute',
    top: '100%',
    insetInline: '4px',
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '@media print': { display: 'none' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A column's shape, word and count; what the plan's own legend says that the word means is a hover or a press away. */
export function ColumnHead({ column, next = null }: { column: Column; next?: string | null }): JSX.Element {
  const styles = useStyles();
  const pattern = useRatingPattern();
  const { around, isOpen, press } = useGlance<HTMLDivElement>();
  const colour = column.status?.colour ?? 'other';
  const meaning = meaningOf(column);
  return (
    <div className={styles.head} ref={around}>
      <div className={mergeClasses(styles.band, pattern[colour])} />
      <div className={styles.line}>
        <h2 className={styles.title}>
          <button type="button" className={styles.button} aria-expanded={isOpen} onClick={press}>
            <RatingShape colour={colour} code={column.code ?? '–'} size={18} />
            <span className={styles.label} dir="auto">
              {column.label}
            </span>
            <span className={styles.count}>{inFigures(column.actions.length)}</span>
          </button>
        </h2>
        {next !== null && (
          <button
            type="button"
            className={styles.next}
            aria-label={say('nextColumn', { label: next })}
            onClick={({ currentTarget }) => goToNext(currentTarget)}
          >
            <ArrowDownRegular aria-hidden />
          </button>
        )}
      </div>
      <div className={styles.meaning} dir="auto">
        {meaning}
      </div>
      {isOpen && (
        <div className={styles.about}>
          <span className={styles.strong} dir="auto">
            {say('legendSays', { label: column.label, meaning: meaning || 'none' })}
          </span>
          <span className={styles.quiet}>{say('legendCounts', { kind: kindOf(column) })}</span>
        </div>
      )}
    </div>
  );
}

/** Past all the cards of a column to the head of the next one, with the focus, so that Tab goes on from there. */
function goToNext(from: HTMLElement): void {
  const next = from.closest('[data-head]')?.nextElementSibling;
  next?.scrollIntoView({ block: 'start' });
  next?.querySelector('button')?.focus({ preventScroll: true });
}

function meaningOf({ status, code }: Column): string {
  if (status) return meaningBeside(status);
  return say(code === null ? 'meaningNotRated' : 'meaningNotInLegend');
}

function kindOf({ status }: Column): string {
  if (!status) return 'none';
  return status.done ? 'done' : status.late ? 'late' : 'open';
}
