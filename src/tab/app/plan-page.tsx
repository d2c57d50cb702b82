import { Suspense, useCallback, useImperativeHandle, useMemo, useState, type JSX, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { statusesOf, type BoardAction } from '../../domain/board.ts';
import { ReaderLine } from '../features/reader/reader-line.tsx';
import { RepairLine } from '../features/repair/repair-line.tsx';
import { ShapeLine } from '../features/set-up/shape-line.tsx';
import { WaitingLine } from '../features/waiting/waiting-line.tsx';
import { ImportLine } from '../features/plan-file/import-line.tsx';
import { mayAsk } from '../../domain/roles.ts';
import { LineOfTruth } from '../features/overview/line-of-truth.tsx';
import { useMayEdit, useRoles } from '../plan/use-roles.ts';
import { nameAction } from '../plan/name-action.ts';
import { useMinute } from '../plan/use-minute.ts';
import { useWaiting } from '../plan/use-outbox.ts';
import { dayOf } from '../ui/dates.ts';
import { inertWhere } from '../ui/inert.ts';
import { useMedia } from '../ui/use-media.ts';
import { actionsOf } from '../offline/edit-parts.ts';
import type { WaitingEdit } from '../offline/edit-shelf.ts';
import { OpenAction, OpenPriority, PageMore } from './later.ts';
import { MeetingPage } from './meeting-part.ts';
import { PlanInView } from './plan-in-view.tsx';
import { PlanFoot, type Assigning } from './plan-foot.tsx';
import { usePageStyles } from './plan-page.styles.ts';
import type { PlanPageProps } from './plan-props.ts';
import { PlanTop } from './plan-top.tsx';
import { useAhead } from './use-ahead.ts';
import { useDensity } from './use-density.ts';
import { isMoreAsked, useMore } from './use-more.ts';
import { useFoundSaid } from './use-found-said.ts';
import { useOpenAction } from './use-open-action.ts';
import { useOthersChanges } from './use-others-changes.ts';
import { usePlanView } from './use-plan-view.ts';
import { useRating } from './use-rating.ts';

const AHEAD = [MeetingPage.fetch];

/** What a hand does on the page, for whoever drives it without one. */
export interface PlanPageHandle {
  /** Moves the card of an action to a rating, as a drop does. */
  drop(key: string, to: string): void;
}

/** The plan on one page: the features meet here. */
export function PlanPage({ handle, ...props }: PlanPageProps & { handle?: Ref<PlanPageHandle> }): JSX.Element {
  const { board: read, address, go, file } = props;
  const styles = usePageStyles();
  const isNarrow = useMedia('(max-width: 699px)');
  const minute = useMinute();
  const today = dayOf(new Date(minute));
  const statuses = useMemo(
    () => statusesOf(read.legends, 'action').toSorted((one, other) => one.order - other.order),
    [read.legends],
  );
  const nameOf = useCallback((action: BoardAction) => nameAction(action, read.structure), [read.structure]);
  const rating = useRating(read, statuses, nameOf);
  const { ask } = rating;
  const { waiting } = useWaiting();
  const { moved, move } = rating.changes;
  const { board, owned, actions, open, lost } = usePlanView(read, { moved, waiting }, { address, today });
  const unwritten = useMemo(() => new Set([...moved.keys(), ...keysOf(waiting)]), [moved, waiting]);
  useImperativeHandle(handle, () => ({
    drop(key, to) {
      const action = actions.find((one) => one.key === key);
      // As in the browser's own event of a drop, whose changes are drawn when it ends.
      if (action) flushSync(() => move(action, to, 'card'));
    },
  }));
  const opening = useOpenAction(address, go);
  const [assigning, setAssigning] = useState<Assigning | null>(null);
  const [isRepairing, setRepairing] = useState<boolean | null>(null);
  const mayEdit = useMayEdit();
  const acts = useMemo(
    () => ({
      open: opening.open,
      openPriority: opening.openPriority,
      note: opening.note,
      change: mayEdit
        ? {
            rate: (action: BoardAction, at: HTMLElement) => ask({ action, at, from: 'card' }),
            move: (action: BoardAction, to: string) => move(action, to, 'card'),
          }
        : null,
    }),
    [opening, ask, move, mayEdit],
  );
  useAhead(AHEAD);
  useOthersChanges(read, statuses, nameOf);
  useFoundSaid(address, { count: actions.length, total: owned.length });
  const roles = useRoles(read);
  const [more, setMore] = useMore();
  const density = useDensity();
  const onAssign = () => setAssigning({ isOpen: true, first: null });
  const isCovered = isNarrow && (address.action !== null || address.priority !== null);

  return (
    <div className={styles.page}>
      <header className={styles.top} {...inertWhere(isCovered)}>
        <PlanTop
          {...props}
          {...{ owned, actions, statuses }}
          onAssign={mayAsk(roles) ? onAssign : null}
          onAsk={mayAsk(roles) ? () => setMore({ isAsking: true }) : null}
          onMore={(menu) => setMore({ menu })}
        />
        <LineOfTruth {...props} board={board} actions={actions} total={owned.length} />
        <ReaderLine />
        <WaitingLine nameOf={nameOf} statuses={statuses} />
        {props.above}
        <ShapeLine />
        <ImportLine onUndo={() => file.change({ isUndoing: true })} />
        <RepairLine board={read} statuses={statuses} isOpen={isRepairing} onOpen={setRepairing} />
      </header>
      <div className={styles.middle}>
        <main className={styles.main} {...inertWhere(isCovered)}>
          <PlanInView
            {...{ board, actions, statuses, nameOf, minute, acts, lost, address, go }}
            density={density[0]}
            openKey={address.action}
            waiting={unwritten}
            onLost={() => setRepairing(true)}
          />
        </main>
        <Suspense fallback={null}>
          {address.action && (
            <OpenAction
              {...opening}
              key={address.action}
              board={board}
              action={open}
              nameOf={nameOf}
              unwritten={unwrittenRating(address.action, waiting, moved)}
              onClose={opening.close}
              onRate={(action, at) => ask({ action, at, from: 'panel' })}
              onOtherGroup={(first) => setAssigning({ isOpen: true, first })}
              onPriority={opening.openPriority}
            />
          )}
          {address.priority && !address.action && (
            <OpenPriority
              key={address.priority}
              board={board}
              priorityKey={address.priority}
              focusOn={opening.focusOn}
              onClose={opening.close}
            />
          )}
        </Suspense>
      </div>
      <PlanFoot
        board={board}
        statuses={statuses}
        nameOf={nameOf}
        rating={rating}
        assigning={assigning}
        onAssigned={() => setAssigning({ isOpen: false, first: null })}
      />
      <Suspense fallback={null}>
        {isMoreAsked(more) && (
          <PageMore page={props} {...{ more, density, roles, onAssign, actions, statuses, today }} onMore={setMore} />
        )}
      </Suspense>
    </div>
  );
}

/** The rating of an action that was chosen here and is not in SharePoint, where there is one. */
function unwrittenRating(key: string, waiting: readonly WaitingEdit[], moved: ReadonlyMap<string, unknown>) {
  const sent = waiting.findLast(
    ({ edit, hindrance }) => !hindrance && edit.kind === 'rating' && edit.action.key === key,
  );
  if (sent?.edit.kind === 'rating') return { reason: sent.edit.reason };
  return moved.has(key) ? { reason: null } : null;
}

/** The actions that somebody changed here and SharePoint does not know of yet. */
const keysOf = (waiting: readonly WaitingEdit[]): string[] =>
  waiting.flatMap(({ edit, hindrance }) => (hindrance ? [] : actionsOf(edit).map(({ key }) => key)));
