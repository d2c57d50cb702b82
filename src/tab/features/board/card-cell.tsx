import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState, type CSSProperties, type JSX } from 'react';
import type { BoardAction, Structure } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { nameAction } from '../../plan/name-action.ts';
import { ActionCard, type CardPlace } from './action-card.tsx';
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

/** What the cells of a board are drawn by. */
export interface CellView {
  watch: CardWatch;
  /** How many rows are drawn beyond those that can be seen. */
  ahead: number;
  /** How many cards of each cell are drawn even where they are not seen; on paper, no others are. */
  atLeast: number;
  isPrinting: boolean;
  hasDue: boolean;
  mayRate: boolean;
  statuses: readonly Status[];
  structure: readonly Structure[];
  minute: number;
  /** The action that is open beside the board. */
  openKey: string | null;
  /** The actions whose cards were moved and wait for their reason. */
  waiting: ReadonlySet<string>;
  /** The action whose card Tab stops at; it stays drawn wherever the board is scrolled. */
  stop: string | null;
}

/** The cards of one status, in one lane or in all: only those that can be seen are drawn. */
export function CardCell(props: {
  actions: readonly BoardAction[];
  /** The rating that they all have. */
  code: string | null;
  /** What a lane calls the cell; a column without lanes has its own name. */
  label?: string;
  /** A column's part of the board's width, where it has one. */
  share?: number;
  view: CellView;
}): JSX.Element {
  const { actions, code, label, share, view } = props;
  const { watch, hasDue, stop } = view;
  const styles = useStyles();
  const { element, seen } = useCardWindow(watch, actions.length, () =>
    share === undefined ? null : firstWindow(share, { count: actions.length, hasDue }),
  );
  const kept = useMemo(() => (stop === null ? [] : [stop]), [stop]);
  const keptPlaces = useMemo(
    () => kept.map((key) => actions.findIndex((action) => action.key === key)),
    [actions, kept],
  );
  const places = seen ? placesOf(actions.length, seen, keptPlaces, view) : [];
  const drawn = places.flatMap((index) => actions[index] ?? []);
  const [slots] = useState(createCardSlots);
  const slotOf = slots.assign(
    drawn.map(({ key }) => key),
    kept,
  );
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
        drawn.map((action, turn) => (
          <ActionCard
            key={slotOf.get(action.key)}
            action={action}
            place={placeOf(places[turn] ?? 0, actions.length, seen)}
            name={nameAction(action, view.structure)}
            counted={code}
            hasDue={hasDue}
            mayRate={view.mayRate}
            statuses={view.statuses}
            isOpen={action.key === view.openKey}
            isWaiting={view.waiting.has(action.key)}
            isStop={action.key === stop}
            minute={view.minute}
          />
        ))}
    </div>
  );
}

function placesOf(
  count: number,
  seen: CardWindow,
  kept: readonly number[],
  { ahead, atLeast, isPrinting }: CellView,
): number[] {
  if (isPrinting) return Array.from({ length: Math.min(count, atLeast) }, (_, place) => place);
  if (atLeast === 0) return placesIn(count, seen, kept, ahead);
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
