import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, type JSX } from 'react';
import { inFigures } from '../../ui/count-words.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { useDropStyles } from './action-card.styles.ts';
import { say } from './board-words.ts';
import { CardCell, type CellView } from './card-cell.tsx';
import { CELL_HEAD, LANE_HEAD, type LaneMeasures } from './lane-layout.ts';
import type { Lane } from './lanes.ts';

const useStyles = makeStyles({
  lane: {
    position: 'absolute',
    insetInline: 0,
    '@media print': { position: 'static', breakInside: 'auto' },
  },
  title: {
    position: 'sticky',
    top: '67px',
    zIndex: 2,
    margin: 0,
    height: `${LANE_HEAD}px`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@container (max-width: 600px)': { top: 0 },
    '@media print': { position: 'static' },
  },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  quiet: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  counts: {
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalM,
    marginLeft: 'auto',
    fontVariantNumeric: 'tabular-nums',
    '@container (max-width: 600px)': { display: 'none' },
  },
  countOf: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  cells: {
    display: 'flex',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalM,
    '@container (max-width: 600px)': { flexDirection: 'column', gap: 0 },
    '@media print': { flexDirection: 'column' },
  },
  slot: { display: 'flex', flexDirection: 'column' },
  cell: {
    flex: '1 0 auto',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cellHead: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    height: `${CELL_HEAD}px`,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
});

export interface LaneRowProps {
  lane: Lane;
  /** CSS pixels below the first lane. */
  top: number;
  sizeOf: (column: string) => string;
  measures: LaneMeasures;
  isOpen: boolean;
  onToggle: (lane: string) => void;
  view: CellView;
}

function Row({ lane, top, sizeOf, measures, isOpen, onToggle, view }: LaneRowProps): JSX.Element {
  const styles = useStyles();
  const drop = useDropStyles();
  const filled = lane.columns.filter(({ actions }) => actions.length > 0);
  const isStacked = measures.isStacked || view.isPrinting;
  return (
    <section
      className={styles.lane}
      style={{ top }}
      aria-label={say('laneOf', { label: lane.label, count: lane.count })}
    >
      <h3 className={styles.title}>
        <button type="button" className={styles.button} aria-expanded={isOpen} onClick={() => onToggle(lane.id)}>
          {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <span className={styles.label} dir="auto">
            {lane.label}
          </span>
          <span className={styles.quiet}>{say('actions', { count: lane.count })}</span>
          <span className={styles.counts} aria-hidden="true">
            {filled.map(({ id, code, status, actions }) => (
              <span key={id} className={styles.countOf}>
                <RatingShape colour={status?.colour ?? 'other'} code={code ?? '–'} size={16} />
                {inFigures(actions.length)}
              </span>
            ))}
          </span>
        </button>
      </h3>
      {isOpen && (
        <div className={styles.cells}>
          {lane.columns.map(({ id, code, status, label, actions }) => {
            if (isStacked && actions.length === 0) return null;
            return (
              <div key={id} className={mergeClasses(sizeOf(id), styles.slot)}>
                {isStacked && (
                  <h4 className={styles.cellHead}>
                    <RatingShape colour={status?.colour ?? 'other'} code={code ?? '–'} size={16} />
                    {say('cellHead', { label, count: actions.length })}
                  </h4>
                )}
                <div className={mergeClasses(styles.cell, drop)} data-drop={status?.code} data-lane={lane.id}>
                  <CardCell
                    label={say('cell', { label, lane: lane.label, count: actions.length })}
                    actions={actions}
                    code={code}
                    view={view}
                  />
                </div>
              </div>
            );
          })}
        </div>
      )}
    </section>
  );
}

/** A lane: its head, which opens and closes it, and a cell for every column. */
export const LaneRow = memo(Row);
