import { mergeClasses } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { Figures, GroupFigures } from '../../../domain/dashboard.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import { WideTable } from './chart-frame.tsx';
import { usePartStyles } from './dashboard.styles.ts';
import type { DashboardPage, Shown } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { FigureButton } from './figure-button.tsx';
import { askedFact, dueFact, movesOf, staleFact } from './shown-facts.ts';

interface FigureColumn {
  id: string;
  head: JSX.Element | string;
  of: (figures: Figures) => Shown;
}

/** Each sub-group and the whole plan, a line for each. */
export function GroupTable(props: {
  page: DashboardPage;
  groups: readonly GroupFigures[];
  whole: Figures;
  hasReview: boolean;
}): JSX.Element {
  const { page, groups, whole, hasReview } = props;
  const styles = usePartStyles();
  const id = useId();
  const columns = columnsOf(props, hasReview);
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 className={styles.head} id={id}>
        {say('groups')}
      </h2>
      <WideTable name={say('groups')}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.heading)}>
              {say('group')}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={mergeClasses(styles.cell, styles.heading, styles.number)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, figures }) => (
            <Line key={name ?? ''} page={page} columns={columns} name={name ?? say('noGroup')} figures={figures} />
          ))}
          <Line page={page} columns={columns} name={say('wholePlan')} figures={whole} isTotal />
        </tbody>
      </WideTable>
    </section>
  );
}

function Line(props: {
  page: DashboardPage;
  columns: readonly FigureColumn[];
  name: string;
  figures: Figures;
  isTotal?: boolean;
}): JSX.Element {
  const { page, columns, name, figures, isTotal = false } = props;
  const styles = usePartStyles();
  return (
    <tr className={mergeClasses(styles.row, isTotal && styles.total)}>
      <th scope="row" className={mergeClasses(styles.cell, styles.rowHead, isTotal && styles.total)} dir="auto">
        {name}
      </th>
      {columns.map((column) => {
        const shown = column.of(figures);
        return (
          <td key={column.id} className={mergeClasses(styles.cell, styles.number, isTotal && styles.total)}>
            <FigureButton
              page={page}
              shown={{ ...shown, title: say('figureOf', { figure: shown.title, group: name }) }}
            />
          </td>
        );
      })}
    </tr>
  );
}

function columnsOf({ page, whole }: { page: DashboardPage; whole: Figures }, hasReview: boolean): FigureColumn[] {
  const { statuses, now } = page;
  const plain = (id: string, head: string, of: (figures: Figures) => Omit<Shown, 'title'>): FigureColumn => ({
    id,
    head,
    of: (figures) => ({ title: head, ...of(figures) }),
  });
  const rated = whole.tallies.map(({ code }): FigureColumn => {
    const status = statusOf(statuses, code);
    return {
      id: `rated ${code ?? ''}`,
      head: code === null ? say('noRating') : <RatingBadge status={status} code={code} size={14} />,
      of: ({ tallies }) => ({
        title: code === null ? say('noRating') : (status?.label ?? code),
        actions: tallies.find((tally) => tally.code === code)?.actions ?? [],
      }),
    };
  });
  return [
    plain('actions', say('actions'), ({ actions }) => ({ actions })),
    ...rated,
    ...(hasReview
      ? (['worse', 'better'] as const).map((kind) =>
          plain(kind, say(`kind_${kind}`), ({ moves }) => movesOf(moves, kind, statuses)),
        )
      : []),
    plain('stale', say('stale'), ({ stale }) => ({
      actions: stale,
      factOf: (action: BoardAction) => staleFact(action, now),
    })),
    plain('overdue', say('overdue'), ({ overdue }) => ({ actions: overdue, factOf: dueFact })),
    plain('awaited', say('awaited'), ({ awaited }) => ({
      actions: awaited,
      factOf: (action: BoardAction) => askedFact(action, now),
    })),
  ];
}
