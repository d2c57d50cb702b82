import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { chairsOf, officersOf } from '../../domain/who-hears.ts';
import { whoIsAwaited } from '../rounds/waiting.ts';
import type { Known } from '../sites.ts';

/** Who has not answered, for the chairs of sub-groups, each of their own, and for officers of the whole plan. @throws {StoreError} */
export async function awaitedBy({ context, board, people }: Known): Promise<Card[]> {
  const isOne = (others: readonly { key: string }[]): boolean =>
    others.some(({ key }) => people.some((own) => own.key === key));
  if (isOne(officersOf(board))) return [await whoIsAwaited(context, board, null)];
  const chaired = board.subGroups.filter(({ name }) => isOne(chairsOf(board, name)));
  if (chaired.length === 0)
    return [
      noticeCard({
        title: 'This is for chairs and officers',
        text: 'Who has not answered is told to the chair of a sub-group and to the programme officers. The board shows what has been answered.',
        boardUrl: context.boardUrl,
      }),
    ];
  return Promise.all(chaired.map(({ name }) => whoIsAwaited(context, board, name)));
}
