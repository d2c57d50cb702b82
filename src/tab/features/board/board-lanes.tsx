import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { LaneRow } from './lane-row.tsx';
import type { CellView } from './card-cell.tsx';
import { ColumnHead } from './column-head.tsx';
import type { Lane } from './lanes.ts';
import { useLaneWindow } from './use-lane-window.ts';
import type { BoardLanes as Lanes } from './use-lanes.ts';

const useStyles = makeStyles({
  board: {
    '--head-room': '124px',
    display: 'flex',
    flexDirection: 'column',
    flex: '1 1 auto',
    minWidth: 'min-content',
  },
  heads: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    '@container (max-width: 600px)': { position: 'static', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
    '@media print': { position: 'static' },
  },
  head: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@container (max-width: 600px)': { flex: '1 1 40%' },
  },
  body: { position: 'relative', height: 'var(--lanes)', '@media print': { height: 'auto' } },
});

export interface BoardLanesProps {
  lanes: Pick<Lanes, 'all' | 'columns' | 'closed' | 'toggle'>;
  /** The size of a column beside the others, as a class. */
  sizeOf: (column: string) => string;
  /** The lane whose cards are drawn wherever the board is scrolled. */
  kept: string | null;
  view: CellView;
}

/** The board in lanes. Only those are drawn that can be seen, so that a plan may have thousands of focus areas. */
export function BoardLanes({ lanes, sizeOf, kept, view }: BoardLanesProps): JSX.Element {
  const { all, columns, closed, toggle } = lanes;
  const styles = useStyles();
  const { body, heads, seen } = useLaneWindow(view.watch, all, closed);
  const isDrawn = (lane: Lane, at: number) =>
    seen !== null && (view.isPrinting || lane.id === kept || (at >= seen.first && at < seen.end));
  return (
    <div className={styles.board}>
      <div className={styles.heads} ref={heads}>
        {columns.map((column) => (
          <div key={column.id} className={mergeClasses(sizeOf(column.id), styles.head)} data-head={column.id}>
            <ColumnHead column={column} />
          </div>
        ))}
      </div>
      <div className={styles.body} ref={body} style={{ ['--lanes' as string]: `${seen?.tops.at(-1) ?? 0}px` }}>
        {seen &&
          all.map(
            (lane, at) =>
              isDrawn(lane, at) && (
                <LaneRow
                  key={lane.id}
                  lane={lane}
                  top={seen.tops[at] ?? 0}
                  sizeOf={sizeOf}
                  measures={seen.measures}
                  isOpen={!closed.has(lane.id)}
                  onToggle={toggle}
                  view={view}
                />
              ),
          )}
      </div>
    </div>
  );
}
