import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type JSX } from 'react';
import { actionName, statusesOf, type BoardAction } from '../../domain/board.ts';
import { RatingBoard } from '../features/board/rating-board.tsx';
import type { CardActs } from '../features/board/action-card.tsx';
import { LineOfTruth } from '../features/overview/line-of-truth.tsx';
import { ReasonBar } from '../features/change-rating/reason-bar.tsx';
import { focusCard } from '../features/board/focus-card.ts';
import type { Drafts } from '../features/action/note-box.tsx';
import { useAfterRender } from '../ui/use-after-render.ts';
import { useMedia } from '../ui/use-media.ts';
import { useMinute } from '../plan/use-minute.ts';
import { EmptyView } from './empty-view.tsx';
import { OpenAction } from './open-action.tsx';
import type { PlanPageProps } from './plan-props.ts';
import { usePageStyles } from './plan-page.styles.ts';
import { PlanTop } from './plan-top.tsx';
import { usePlanView } from './use-plan-view.ts';
import { useRating } from './use-rating.ts';

const loadMenu = () => import('../features/change-rating/rating-menu.tsx');
const RatingMenu = lazy(() => loadMenu().then(({ RatingMenu: Menu }) => ({ default: Menu })));
const AssignDialog = lazy(() =>
  import('../features/assign-sub-groups/assign-dialog.tsx').then(({ AssignDialog: Dialog }) => ({ default: Dialog })),
);

/** The plan on one page: the features meet here. */
export function PlanPage(props: PlanPageProps): JSX.Element {
  const { board: read, address, go } = props;
  const styles = usePageStyles();
  const isNarrow = useMedia('(max-width: 699px)');
  const minute = useMinute();
  const statuses = useMemo(
    () => statusesOf(read.legends, 'action').toSorted((one, other) => one.order - other.order),
    [read.legends],
  );
  const nameOf = useCallback((action: BoardAction) => actionName(action, read.structure), [read.structure]);
  const rating = useRating(statuses, nameOf);
  const { board, actions, open } = usePlanView(read, rating.changes.moved, address);
  const [assigning, setAssigning] = useState<{ first: BoardAction | null } | null>(null);
  const [focusOn, setFocusOn] = useState<'head' | 'note' | null>(null);
  const { ask } = rating;
  const acts = useMemo<CardActs>(() => {
    const openOn = (part: 'head' | 'note') => (action: BoardAction) => {
      setFocusOn(part);
      go({ action: action.key });
    };
    return { open: openOn('head'), note: openOn('note'), rate: (action, at) => ask({ action, at, from: 'card' }) };
  }, [go, ask]);
  const afterRender = useAfterRender();
  const [drafts] = useState<Drafts>(() => new Map());
  const close = () => {
    const key = address.action;
    afterRender(() => key && focusCard(key));
    go({ action: null });
  };
  useEffect(() => {
    const timer = setTimeout(() => void loadMenu(), 1500);
    return () => clearTimeout(timer);
  }, []);
  const waiting = useMemo(() => new Set(rating.changes.moved.keys()), [rating.changes.moved]);
  const move = rating.changes.moves.at(-1);
  const isCovered = isNarrow && open !== null;

  return (
    <div className={styles.page}>
      <header className={styles.top} inert={isCovered}>
        <PlanTop {...props} onAssign={() => setAssigning({ first: null })} />
        <LineOfTruth {...props} board={board} actions={actions} />
      </header>
      <div className={styles.middle}>
        <main className={styles.main} inert={isCovered}>
          {actions.length === 0 && <EmptyView {...props} />}
          <RatingBoard
            board={board}
            actions={actions}
            openKey={address.action}
            waiting={waiting}
            minute={minute}
            acts={acts}
          />
        </main>
        {address.action && (
          <OpenAction
            key={address.action}
            board={board}
            action={open}
            nameOf={nameOf}
            isWaiting={waiting.has(address.action)}
            drafts={drafts}
            focusOn={focusOn}
            onClose={close}
            onRate={(action, at) => ask({ action, at, from: 'panel' })}
            onOtherGroup={(first) => setAssigning({ first })}
          />
        )}
      </div>
      {move && (
        <ReasonBar
          key={`${move.action.key} ${move.to}`}
          move={move}
          waiting={rating.changes.moves.length - 1}
          name={nameOf(move.action)}
          statuses={statuses}
          changes={rating.changes}
          onUndo={rating.undo}
        />
      )}
      <Suspense fallback={null}>
        {rating.asked && (
          <RatingMenu
            target={rating.asked.at}
            name={nameOf(rating.asked.action)}
            statuses={statuses}
            current={rating.asked.action.rating}
            onPick={rating.pick}
            onClose={rating.close}
          />
        )}
        {assigning && (
          <AssignDialog board={board} nameOf={nameOf} first={assigning.first} onClose={() => setAssigning(null)} />
        )}
      </Suspense>
    </div>
  );
}
