import { Suspense, type ComponentProps, type JSX } from 'react';
import type { BoardAction } from '../../domain/board.ts';
import type { Status } from '../../domain/plan.ts';
import { RatingBoard } from '../features/board/rating-board.tsx';
import { PlanTableSkeleton } from '../features/plan-table/plan-table-skeleton.tsx';
import { EmptyView } from './empty-view.tsx';
import { Dashboard, PlanTable, ReviewPage } from './later.ts';
import type { PlanPageProps } from './plan-props.ts';

/** The part of the plan that the address shows, as it shows it. */
export function PlanInView(
  props: ComponentProps<typeof RatingBoard> &
    Pick<PlanPageProps, 'address' | 'go'> & {
      statuses: readonly Status[];
      nameOf: (action: BoardAction) => string;
      acts: ComponentProps<typeof PlanTable>['acts'];
    },
): JSX.Element {
  const { address, statuses, nameOf, ...board } = props;
  if (address.review)
    return (
      <Suspense fallback={null}>
        <ReviewPage
          board={board.board}
          statuses={statuses}
          reviewKey={address.review}
          against={address.against}
          onAgainst={(against) => props.go({ against }, 'replace')}
          onClose={() => props.go({ review: null, against: null })}
        />
      </Suspense>
    );
  if (address.view === 'plan') {
    // A plan that has no actions yet still has its focus areas to write some in.
    if (board.actions.length === 0 && board.board.actions.length > 0) return <EmptyView {...props} />;
    return (
      <Suspense fallback={<PlanTableSkeleton />}>
        <PlanTable {...board} statuses={statuses} nameOf={nameOf} />
      </Suspense>
    );
  }
  if (address.view === 'dashboard') {
    if (board.actions.length === 0) return <EmptyView {...props} />;
    return (
      <Suspense fallback={null}>
        <Dashboard
          board={board.board}
          actions={board.actions}
          statuses={statuses}
          minute={board.minute}
          nameOf={nameOf}
          onOpen={board.acts.open}
          onReview={(review) => props.go({ review })}
          onSetDay={() => props.go({ settings: 'reviews' })}
        />
      </Suspense>
    );
  }
  return (
    <>
      {board.actions.length === 0 && <EmptyView {...props} />}
      {(board.actions.length > 0 || board.lost.length > 0) && <RatingBoard {...board} lanes={address.lanes} />}
    </>
  );
}
