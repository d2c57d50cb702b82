import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type CSSProperties, type JSX, type ReactNode } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import type { CardPlace } from './action-card.tsx';
import { createCardSlots } from './card-slots.ts';
import type { CardWatch } from './card-watch.ts';
import { firstWindow } from './first-window.ts';
import { GAP, heightOf, placesIn, type CardWindow } from './card-window.ts';
import { useCardWindow } from './use-card-window.ts';

const useStyles = makeStyles({
  cards: {
    position: 'relative',
    boxSizing: 'border-box',
    height: 'var(--cell-height)',
    '@media print': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
      gap: '8px',
      height: 'auto',
    },
  },
});

export interface CellView {
  watch: CardWatch;
  /** Keys of the actions whose cards stay drawn wherever the board is scrolled. */
  kept: readonly string[];
  /** How many cards of each cell are drawn even where they are not seen; on paper, no others are. */
  atLeast: number;
  isPrinting: boolean;
  hasDue: boolean;
  renderCard: (action: BoardAction, place: CardPlace, slot: number) => ReactNode;
}

/** The cards of one status, in one lane or in all: only those that can be seen are drawn. */
export function CardCell(props: {
  actions: readonly BoardAction[];
  /** What a lane calls the cell; a column without lanes has its own name. */
  label?: string;
  /** A column's part of the board's width, where it has one. */
  share?: number;
  view: CellView;
}): JSX.Element {
  const { actions, label, share, view } = props;
  const { watch, kept, hasDue, renderCard } = view;
  const styles = useStyles();
  const { element, seen } = useCardWindow(watch, actions.length, () =>
    share === undefined ? null : firstWindow(share, { count: actions.length, hasDue }),
  );
  const keptPlaces = useMemo(
    () => kept.map((key) => actions.findIndex((action) => action.key === key)),
    [actions, kept],
  );
  const places = seen ? placesOf(actions.length, seen, keptPlaces, view) : [];
  const drawn = places.flatMap((index) => actions[index]?.key ?? []);
  const [slots] = useState(createCardSlots);
  const slotOf = slots.assign(drawn, kept);
  return (
    <div
      ref={element}
      className={styles.cards}
      style={measuresOf(actions.length, seen)}
      // A feed has articles (WAI-ARIA); a cell that a lane has no card for is a place to drop one.
      role={actions.length > 0 ? 'feed' : 'group'}
      aria-label={label}
    >
      {seen &&
        places.map((index) => {
          const action = actions[index];
          return (
            action && renderCard(action, placeOf(index, actions.length, seen), slotOf.get(action.key) ?? -1 - index)
          );
        })}
    </div>
  );
}

function placesOf(
  count: number,
  seen: CardWindow,
  kept: readonly number[],
  { atLeast, isPrinting }: CellView,
): number[] {
  if (isPrinting) return Array.from({ length: Math.min(count, atLeast) }, (_, place) => place);
  if (atLeast === 0) return placesIn(count, seen, kept);
  return placesIn(count, { ...seen, first: 0, last: Math.max(seen.last, Math.ceil(atLeast / seen.abreast)) }, kept);
}

function measuresOf(count: number, seen: CardWindow | null): CSSProperties | undefined {
  if (!seen) return undefined;
  const measures = {
    '--abreast': seen.abreast,
    '--card-height': `${seen.height}px`,
    '--cell-height': `${heightOf(count, seen)}px`,
  };
  return measures as CSSProperties;
}

function placeOf(index: number, of: number, { abreast, height }: CardWindow): CardPlace {
  const top = Math.floor(index / abreast) * (height + GAP);
  return { at: index + 1, of, top, file: index % abreast, abreast };
}
