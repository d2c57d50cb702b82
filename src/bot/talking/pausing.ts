import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { pausedCard, resumedCard } from '../../cards/paused-card.ts';
import type { PartialDate } from '../../domain/plan.ts';
import { momentOf } from '../context.ts';
import type { Known } from '../sites.ts';

/** Nothing by the clock reaches somebody until a day, that day included. @throws {StoreError} */
export async function pause(known: Known, until: PartialDate | null): Promise<Card> {
  const { context } = known;
  const { boardUrl } = context;
  if (until === null)
    return noticeCard({
      title: 'Until when?',
      text: 'Please say how long, as in “stop for two weeks” or “stop until 4 January”. A year is the longest.',
      boardUrl,
    });
  await keepQuiet(known, until);
  return pausedCard({ until, boardUrl, now: momentOf(context) });
}

/** Somebody is asked by the clock again. @throws {StoreError} */
export async function resume(known: Known): Promise<Card> {
  await keepQuiet(known, null);
  return resumedCard(known.context.boardUrl);
}

async function keepQuiet({ context, people }: Known, quietUntil: PartialDate | null): Promise<void> {
  for (const { key } of people) {
    // Who was left in peace a moment ago must be known now, to the clock as well as to who starts again.
    context.boards.lookAtAll();
    const board = await context.boards.read();
    const person = board.people.find((one) => one.key === key);
    if (person && person.quietUntil !== quietUntil) await context.store.savePerson(board, { ...person, quietUntil });
  }
  context.boards.lookAtAll();
  context.log('person.quiet', { site: context.key, isQuiet: quietUntil === null ? 'no' : 'yes' });
}
