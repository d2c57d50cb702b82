import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { Figures } from '../../../domain/dashboard.ts';
import type { MoveKind } from '../../../domain/rating-moves.ts';
import { worstStatuses } from '../../../domain/rating-tally.ts';
import { inFigures, listInWords } from '../../ui/count-words.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import type { DashboardPage, Shown } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { askedFact, dueFact, movesOf, staleFact } from './shown-facts.ts';

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(8.5em, 40cqi), 1fr))',
    gap: '0.7em',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media print': { display: 'flex', flexWrap: 'wrap' },
  },
  item: { display: 'flex', '@media print': { flex: '1 1 28%', breakInside: 'avoid' } },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    flex: '1 1 0',
    minWidth: 0,
    gap: '0.1em',
    boxSizing: 'border-box',
    margin: 0,
    padding: '0.5em 0.8em 0.7em',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 1.25,
    fontVariantNumeric: 'inherit',
    textAlign: 'start',
  },
  pressed: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: { border: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground2 },
  figure: { display: 'flex', alignItems: 'center', gap: '0.2em', fontSize: '3em', lineHeight: 1.1, fontWeight: 600 },
  words: { overflowWrap: 'anywhere' },
  // The name of a review date is not broken at its hyphen.
  note: { display: 'inline-block', color: tokens.colorNeutralForeground2 },
});

/** What a chair wants to know first, large; each opens the actions behind it. */
export function FigureTiles(props: { page: DashboardPage; figures: Figures; lastReview: string | null }): JSX.Element {
  const { page, figures, lastReview } = props;
  const styles = useStyles();
  const worst = worstStatuses(page.statuses);
  const moved = (kind: MoveKind) => movesOf(figures.moves, kind, page.statuses);
  return (
    <ul className={styles.tiles} aria-label={say('figures')}>
      {worst[0] && (
        <Tile
          page={page}
          shown={{ title: listInWords(worst.map(({ label }) => label)), actions: figures.worst }}
          sign={<RatingShape colour={worst[0].colour} code={worst[0].code} size={36} />}
        />
      )}
      {lastReview !== null && (
        <>
          {(['worse', 'better'] as const).map((kind) => (
            <Tile
              key={kind}
              page={page}
              shown={{ title: say('kindSince', { kind: say(`kind_${kind}`), review: lastReview }), ...moved(kind) }}
              words={say(`kind_${kind}`)}
              note={say('since', { review: lastReview })}
            />
          ))}
        </>
      )}
      <Tile
        page={page}
        shown={{ title: say('stale'), actions: figures.stale, factOf: (action) => staleFact(action, page.now) }}
      />
      <Tile page={page} shown={{ title: say('overdue'), actions: figures.overdue, factOf: dueFact }} />
      <Tile
        page={page}
        shown={{ title: say('awaited'), actions: figures.awaited, factOf: (action) => askedFact(action, page.now) }}
      />
    </ul>
  );
}

function Tile(props: {
  page: DashboardPage;
  shown: Shown;
  /** What stands under the figure, where that is not the title of what it opens. */
  words?: string;
  note?: string;
  sign?: ReactNode;
}): JSX.Element {
  const { page, shown, words = shown.title, note, sign } = props;
  const styles = useStyles();
  const count = shown.actions.length;
  const content = (
    <>
      <span className={styles.figure}>
        {inFigures(count)} {sign}
      </span>
      <span className={styles.words} dir="auto">
        {words} {note && <span className={styles.note}>{note}</span>}
      </span>
    </>
  );
  return (
    <li className={styles.item}>
      {count === 0 ? (
        <div className={mergeClasses(styles.tile, styles.quiet)}>{content}</div>
      ) : (
        <button
          type="button"
          className={mergeClasses(styles.tile, styles.pressed)}
          aria-haspopup="dialog"
          onClick={() => page.show(shown)}
        >
          {content}
        </button>
      )}
    </li>
  );
}
