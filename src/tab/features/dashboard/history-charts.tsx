import { Button } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useMedia } from '../../ui/use-media.ts';
import { areaName } from './area-name.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ChartSkeleton } from './chart-skeleton.tsx';
import { useDashboardStyles, usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { HeatList, HeatMap } from './heat-map.tsx';
import { RatingBars } from './rating-bars.tsx';
import { RatingTable } from './rating-table.tsx';
import { summariseBars, summariseHeat } from './summary.ts';
import type { Told } from './use-dashboard.ts';

/** So many review dates are shown at first: the latest, and today. */
const POINTS = 6;
const AREAS = 30;

/** Ratings by review date: of all, and of each focus area. */
export function HistoryCharts({ page, told }: { page: DashboardPage; told: Told }): JSX.Element {
  const styles = useDashboardStyles();
  const [isAll, setAll] = useState(false);
  if (!told.points) return <Reading page={page} />;
  const points = isAll ? told.points : told.points.slice(-POINTS);
  const earlier = told.points.length > POINTS && (
    <Button size="small" appearance="subtle" aria-pressed={isAll} onClick={() => setAll(!isAll)}>
      {say('allReviews', { count: told.points.length - 1 })}
    </Button>
  );
  const { actions } = told.figures;
  const lines = points.map((point) => ({ key: point.key, head: null, point, actions }));
  return (
    <div className={styles.pair}>
      <ChartFrame
        head={say('bars')}
        summary={summariseBars(points, told.figures, page.statuses)}
        buttons={earlier}
        table={<RatingTable name={say('barsTable')} page={page} lines={lines} />}
      >
        <RatingBars page={page} actions={actions} points={points} />
      </ChartFrame>
      <HeatChart page={page} told={told} points={points} />
    </div>
  );
}

function HeatChart(props: { page: DashboardPage; told: Told; points: NonNullable<Told['points']> }): JSX.Element {
  const { page, told, points } = props;
  const styles = usePartStyles();
  const isNarrow = useMedia('(max-width: 699px)');
  const [isShare, setShare] = useState(false);
  const [limit, setLimit] = useState(AREAS);
  const rows = told.heat.slice(0, limit);
  const left = told.heat.length - rows.length;
  const Chart = isNarrow ? HeatList : HeatMap;
  const lines = rows.flatMap(({ area, actions }) =>
    points.map((point) => ({ key: `${area?.key ?? ''} ${point.key}`, head: areaName(area), point, actions })),
  );
  return (
    <ChartFrame
      head={say('heat')}
      summary={summariseHeat(told.heat, page.statuses)}
      buttons={
        <Button size="small" appearance="subtle" aria-pressed={isShare} onClick={() => setShare(!isShare)}>
          {say('asShares')}
        </Button>
      }
      table={<RatingTable name={say('heatTable')} page={page} lines={lines} />}
    >
      <Chart page={page} rows={rows} points={points} isShare={isShare} />
      {left > 0 && (
        <p className={styles.words}>
          {say('moreAreas', { count: left })}{' '}
          <Button size="small" onClick={() => setLimit(limit + AREAS)}>
            {say('showAreas', { count: Math.min(left, AREAS) })}
          </Button>
        </p>
      )}
    </ChartFrame>
  );
}

function Reading({ page }: { page: DashboardPage }): JSX.Element {
  const styles = useDashboardStyles();
  const parts = usePartStyles();
  const lines = Math.min(POINTS, page.board.reviews.length + 1);
  return (
    <div className={styles.pair}>
      {(['bars', 'heat'] as const).map((head) => (
        <section key={head} className={parts.part}>
          <h2 className={parts.head}>{say(head)}</h2>
          <ChartSkeleton lines={lines} />
        </section>
      ))}
    </div>
  );
}
