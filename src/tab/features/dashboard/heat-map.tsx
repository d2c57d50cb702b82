import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { HeatCell, HeatRow } from '../../../domain/heat-map.ts';
import type { Tally } from '../../../domain/rating-tally.ts';
import type { ReviewPoint } from '../../../domain/review-point.ts';
import { inFigures } from '../../ui/count-words.ts';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { ratingWord } from '../../ui/rating-badge.tsx';
import { useRatingPattern } from '../../ui/rating-pattern.ts';
import { RatingShape } from '../../ui/rating-shape.tsx';
import { areaName } from './area-name.ts';
import { WideTable } from './chart-frame.tsx';
import { usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { PointHead } from './point-head.tsx';
import { pointName } from './point-name.ts';
import { shareInWords, tallyInWords } from './tally-words.ts';

const useStyles = makeStyles({
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    boxSizing: 'border-box',
    width: '100%',
    minWidth: '6.4em',
    minHeight: '3.4em',
    margin: 0,
    padding: '8px 0.4em 0.2em',
    position: 'relative',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 1.3,
    fontVariantNumeric: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { border: `1px solid ${tokens.colorNeutralForeground1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  band: { position: 'absolute', insetInline: 0, top: 0, height: '6px' },
  lead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 0.25em',
    fontWeight: tokens.fontWeightSemibold,
  },
  rest: { display: 'flex', flexWrap: 'wrap', gap: '0 0.5em', fontSize: '0.85em' },
  one: { display: 'inline-flex', alignItems: 'center', gap: '0.15em' },
  areaHead: { minWidth: '9em', width: '24%', verticalAlign: 'middle', overflowWrap: 'anywhere', fontWeight: 600 },
  areas: { display: 'grid', gap: '1em', margin: 0, padding: 0, listStyleType: 'none' },
  area: { breakInside: 'avoid' },
  areaName: { margin: '0 0 0.3em', fontSize: 'inherit', fontWeight: 600, overflowWrap: 'anywhere' },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(6.2em, 1fr))',
    gap: '0.4em',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  slot: { display: 'flex', flexDirection: 'column', gap: '0.1em', justifyContent: 'flex-end' },
});

export interface HeatMapProps {
  page: DashboardPage;
  rows: readonly HeatRow[];
  /** The review dates that are shown of those that the rows have. */
  points: readonly ReviewPoint[];
  isShare: boolean;
}

/** Focus areas by review date, as a table. Each cell leads with what is furthest from done. */
export function HeatMap(props: HeatMapProps): JSX.Element {
  const { page, rows, points } = props;
  const styles = usePartStyles();
  const own = useStyles();
  return (
    <WideTable name={say('heat')}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
            {say('area')}
          </th>
          {points.map((point) => (
            <th key={point.key} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
              <PointHead page={page} point={point} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.area?.key ?? ''} className={styles.row}>
            <th scope="row" className={mergeClasses(styles.cell, own.areaHead)} dir="auto">
              {areaName(row.area)}
            </th>
            {cellsAt(row, points).map((cell) => (
              <td key={cell.point.key} className={styles.cell}>
                <Cell {...props} row={row} cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** The same where there is no room for a table: each focus area with its review dates. */
export function HeatList(props: HeatMapProps): JSX.Element {
  const { page, rows, points } = props;
  const styles = useStyles();
  return (
    <ul className={styles.areas}>
      {rows.map((row) => (
        <li key={row.area?.key ?? ''} className={styles.area}>
          <h3 className={styles.areaName} dir="auto">
            {areaName(row.area)}
          </h3>
          <ul className={styles.cells}>
            {cellsAt(row, points).map((cell) => (
              <li key={cell.point.key} className={styles.slot}>
                <PointHead page={page} point={cell.point} />
                <Cell {...props} row={row} cell={cell} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const cellsAt = ({ cells }: HeatRow, points: readonly ReviewPoint[]): HeatCell[] =>
  cells.filter(({ point }) => points.includes(point));

function Cell(props: HeatMapProps & { row: HeatRow; cell: HeatCell }): JSX.Element {
  const { page, row, cell, isShare } = props;
  const { lead, tallies, point } = cell;
  const styles = useStyles();
  const pattern = useRatingPattern();
  const figure = ({ actions }: Tally) =>
    isShare ? shareInWords(actions.length, row.actions.length) : inFigures(actions.length);
  const place = say('areaAt', { area: areaName(row.area), point: pointName(point) });
  const inOrder = leadFirst(lead, tallies);
  const ratingThen = (action: BoardAction) => {
    const code = point.ratingOf(action);
    return say('thenRated', { point: pointName(point), rating: ratingWord(statusOf(page.statuses, code), code) });
  };
  return (
    <button
      type="button"
      className={styles.cell}
      aria-haspopup="dialog"
      onClick={() =>
        page.show({ title: place, actions: inOrder.flatMap(({ actions }) => actions), factOf: ratingThen })
      }
    >
      {lead && lead.code !== null && (
        <span className={mergeClasses(styles.band, pattern[lead.status?.colour ?? 'other'])} />
      )}
      {lead && (
        <span className={styles.lead} aria-hidden="true">
          <Sign tally={lead} />
          {figure(lead)} {ratingWord(lead.status, lead.code)}
        </span>
      )}
      <span className={styles.rest} aria-hidden="true">
        {inOrder.slice(1).map((tally) => (
          <span key={tally.code ?? ''} className={styles.one}>
            <Sign tally={tally} />
            {figure(tally)}
          </span>
        ))}
      </span>
      <HiddenText>{say('cell', { place, ratings: inOrder.map(tallyInWords).join(', ') })}</HiddenText>
    </button>
  );
}

/** What is seen first is heard and listed first. */
const leadFirst = (lead: Tally | null, tallies: readonly Tally[]): Tally[] =>
  lead ? [lead, ...tallies.filter((tally) => tally !== lead)] : [];

function Sign({ tally: { code, status } }: { tally: Tally }): JSX.Element {
  if (code === null) return <>–</>;
  return <RatingShape colour={status?.colour ?? 'other'} code={code} size={16} />;
}
