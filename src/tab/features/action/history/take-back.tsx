import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { JSX } from 'react';
import { statusOf, type BoardAction } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import type { RatingBefore } from '../../../../domain/rating-before.ts';
import { mayChange, type Roles } from '../../../../domain/roles.ts';
import { useSession } from '../../../plan/session.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { say } from '../say.ts';
import { useAct } from '../../../plan/use-act.ts';

/** Takes the newest rating back: one's own while nobody agreed it, and anybody's for an officer or chair. Both acts stay in the history. */
export function TakeBack(props: {
  action: BoardAction;
  statuses: readonly Status[];
  roles: Roles;
  before: RatingBefore;
}): JSX.Element | null {
  const { action, statuses, roles, before } = props;
  const { me } = useSession();
  const act = useAct();
  const { entry, to, wasAgreed, agreedBefore, isAgreedSince } = before;
  const isOwn = entry.recordedBy === me.name && !isAgreedSince;
  if (!isOwn && !mayChange(roles, action)) return null;
  const word = ratingWord(statusOf(statuses, to), to);
  const takeBack = (button: HTMLElement) => {
    // The press goes away with its work; the history that it stands in stays.
    button.closest('section')?.querySelector<HTMLElement>('[data-section-head]')?.focus();
    const edit = { kind: 'undoRating', action, entryKey: entry.key, to, wasAgreed, agreedBefore } as const;
    void act.perform(edit, say('takenBack', { rating: word }));
  };
  return (
    <>
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        onClick={(event) => takeBack(event.currentTarget)}
      >
        {say('takeBack', { rating: word })}
      </Button>
    </>
  );
}
