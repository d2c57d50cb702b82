import { mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import { tallyRatings, type Tally } from '../../../domain/rating-tally.ts';
import type { ReviewPoint } from '../../../domain/review-point.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import { WideTable } from './chart-frame.tsx';
import { usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { FigureButton } from './figure-button.tsx';
import { PointHead } from './point-head.tsx';
import { pointName } from './point-name.ts';
import { tallyInWords } from './tally-words.ts';

/** Some actions by review date, under what they have in common. */
export interface TallyLine {
  key: string;
  head: string | null;
  point: ReviewPoint;
  actions: readonly BoardAction[];
}

/** The twin of a chart: how many actions had which rating when, for each line. */
export function RatingTable(props: { name: string; page: DashboardPage; lines: readonly TallyLine[] }): JSX.Element {
  const { name, page, lines } = props;
  const styles = usePartStyles();
  const { statuses } = page;
  const told = lines.map((line) => ({ line, tallies: tallyRatings(line.actions, line.point.ratingOf, statuses) }));
  const codes = codesIn(
    told.map(({ tallies }) => tallies),
    page,
  );
  const hasHead = lines.some(({ head }) => head !== null);
  const number = mergeClasses(styles.cell, styles.number);
  return (
    <WideTable name={name}>
      <thead>
        <tr>
          {hasHead && <Head>{say('area')}</Head>}
          <Head>{say('reviewDate')}</Head>
          {codes.map((code) => (
            <th key={code ?? ''} scope="col" className={mergeClasses(number, styles.heading)}>
              {code === null ? (
                say('noRating')
              ) : (
                <RatingBadge status={statusOf(statuses, code)} code={code} size={14} />
              )}
            </th>
          ))}
          <th scope="col" className={mergeClasses(number, styles.heading)}>
            {say('total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ line, tallies }) => (
          <tr key={line.key} className={styles.row}>
            {hasHead && (
              <th scope="row" className={styles.cell} dir="auto">
                {line.head}
              </th>
            )}
            <th scope="row" className={styles.cell}>
              <PointHead page={page} point={line.point} />
            </th>
            {codes.map((code) => (
              <td key={code ?? ''} className={number}>
                <Count page={page} line={line} tally={tallyFor(code, tallies, page)} />
              </td>
            ))}
            <td className={number}>{line.actions.length}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function Head({ children }: { children: string }): JSX.Element {
  const styles = usePartStyles();
  return (
    <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
      {children}
    </th>
  );
}

function Count({ page, line, tally }: { page: DashboardPage; line: TallyLine; tally: Tally }): JSX.Element {
  const at = say('ratedAt', { tally: tallyInWords(tally), point: pointName(line.point) });
  const title = line.head === null ? at : say('ratedIn', { rated: at, area: line.head });
  return <FigureButton page={page} shown={{ title, actions: tally.actions }} />;
}

/** The legend's statuses, then what else any of the lines has. */
function codesIn(all: readonly (readonly Tally[])[], { statuses }: Pick<DashboardPage, 'statuses'>): (string | null)[] {
  const known = statuses.map(({ code }) => code);
  const found = [...new Set(all.flat().map(({ code }) => code))];
  const strange = found.filter((code) => code !== null && !known.includes(code));
  return [...known, ...strange, ...(found.includes(null) ? [null] : [])];
}

const tallyFor = (
  code: string | null,
  tallies: readonly Tally[],
  { statuses }: Pick<DashboardPage, 'statuses'>,
): Tally => tallies.find((tally) => tally.code === code) ?? { code, status: statusOf(statuses, code), actions: [] };
