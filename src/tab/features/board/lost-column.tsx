import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { PressButton } from '../../ui/press-button.tsx';
import type { BrokenRow } from '../../../domain/board.ts';
import { inFigures } from '../../ui/count-words.ts';
import { useCardStyles } from './action-card.styles.ts';
import { say } from './board-words.ts';

const useStyles = makeStyles({
  column: {
    display: 'grid',
    flex: '1 1 0',
    gap: tokens.spacingVerticalS,
    minWidth: '200px',
    boxSizing: 'border-box',
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    '@container (max-width: 600px)': { minWidth: 0, flex: '0 0 auto' },
  },
  title: {
    display: 'flex',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  meaning: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflowWrap: 'anywhere',
  },
  still: { boxShadow: 'none' },
  look: { '@media print': { display: 'none' } },
});

const AT_ONCE = 20;

/** Actions whose rows lost their keys: they are seen with the others, and can be rated once they are mended. */
export function LostColumn({ rows, onLook }: { rows: readonly BrokenRow[]; onLook: () => void }): JSX.Element {
  const styles = useStyles();
  const card = useCardStyles();
  return (
    <section className={styles.column} aria-label={say('lostColumn', { count: rows.length })}>
      <h2 className={styles.title}>
        {say('lost')}
        <span className={styles.count}>{inFigures(rows.length)}</span>
      </h2>
      <p className={styles.meaning}>{say('lostMeaning')}</p>
      {rows.slice(0, AT_ONCE).map(({ row, ref, words }) => (
        <div key={row.id} className={mergeClasses(card.card, styles.still)}>
          <span className={card.ref}>{ref ?? say('lostNoRef')}</span>
          {words && (
            <span className={styles.words} dir="auto">
              {words}
            </span>
          )}
        </div>
      ))}
      {rows.length > AT_ONCE && <p className={styles.meaning}>{say('lostMore', { count: rows.length - AT_ONCE })}</p>}
      <PressButton className={styles.look} appearance="subtle" onClick={onLook}>
        {say('lostLook', { count: rows.length })}
      </PressButton>
    </section>
  );
}
