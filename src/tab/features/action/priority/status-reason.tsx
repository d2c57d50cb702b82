import type { JSX } from 'react';
import { statusOf, type Update } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { useSession } from '../../../plan/session.ts';
import { ratingWord } from '../../../ui/rating-badge.tsx';
import { entryDate } from '../history/entry-words.ts';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';

/** Why a priority has its status: the entry that gave it, or that nobody recorded one. */
export function StatusReason(props: {
  code: string | null;
  /** The reason of one that waits to be sent. */
  unsent: string | null;
  updates: readonly Update[];
  statuses: readonly Status[];
}): JSX.Element {
  const { code, unsent, updates, statuses } = props;
  const { clock } = useSession();
  const given = updates.findLast(({ kind, after }) => kind === 'rating' && after !== null);
  if (unsent !== null) return <Quiet>{say('waitsToBeSent', { reason: unsent })}</Quiet>;
  if (!given || given.after !== code) return <Quiet>{say('nobodyRecorded')}</Quiet>;
  const { words, exact } = entryDate(given, clock.now());
  const was = ratingWord(statusOf(statuses, given.before), given.before);
  return (
    <>
      <div dir="auto">{given.text ? say('quoted', { words: given.text }) : say('nobodyRecorded')}</div>
      <Quiet title={exact ?? undefined}>{say('byWhen', { by: given.saidBy, age: words, was })}</Quiet>
    </>
  );
}
