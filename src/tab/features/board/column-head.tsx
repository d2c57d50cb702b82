import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { inFigures } from '../../ui/count-words.ts';
import { meaningBeside } from '../../ui/rating-badge.tsx';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { useRatingPattern } from '../../ui/rating-pattern.ts';
import { say } from './board-words.ts';
import type { Column } from './columns.ts';

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@container (max-width: 600px)': { position: 'static' },
    '@media print': { position: 'static' },
  },
  band: { height: '4px', borderRadius: `${tokens.borderRadiusXLarge} ${tokens.borderRadiusXLarge} 0 0` },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  count: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  meaning: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '24px',
    // Room below is a margin: in a clamped box the third line would show through padding.
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
  },
  whole: { display: 'block' },
  button: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

const LONG = 60;

/** A column's shape, word and count, with what the plan's own legend says that the word means. */
export function ColumnHead({ column }: { column: Column }): JSX.Element {
  const styles = useStyles();
  const pattern = useRatingPattern();
  const colour = column.status?.colour ?? 'other';
  return (
    <div className={styles.head}>
      <div className={mergeClasses(styles.band, pattern[colour])} />
      <h2 className={styles.title}>
        <RatingShape colour={colour} code={column.code ?? '–'} size={18} />
        <span dir="auto">{column.label}</span>
        <span className={styles.count}>{inFigures(column.actions.length)}</span>
      </h2>
      <Meaning column={column} />
    </div>
  );
}

function Meaning({ column: { status, code } }: { column: Column }): JSX.Element {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const meaning = status ? meaningBeside(status) : code === null ? say('meaningNotRated') : say('meaningNotInLegend');
  if (meaning.length <= LONG) return <div className={styles.meaning}>{meaning}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.meaning, styles.button, isWhole && styles.whole)}
      aria-expanded={isWhole}
      onClick={() => setWhole(!isWhole)}
    >
      {meaning}
    </button>
  );
}
