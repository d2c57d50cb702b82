import { actionsCard } from '../../cards/actions-card.ts';
import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { helpCard, pointerCard, thanksCard, welcomeCard } from '../../cards/welcome-card.ts';
import { actionName, statusesOf } from '../../domain/board.ts';
import { localTime } from '../../domain/working-time.ts';
import { StoreError } from '../../store/store-error.ts';
import { readIntent } from '../intent.ts';
import { findOwnActions } from '../own-actions.ts';
import { kindOf } from '../sdk-logger.ts';
import type { Known, Sites } from '../sites.ts';
import { bringAgain } from './bring-again.ts';
import { pause, resume } from './pausing.ts';
import { readWritten } from './read-written.ts';
import { refuseStranger } from './refuse-stranger.ts';
import type { WrittenMessage } from './written-message.ts';
import { awaitedBy } from './who-is-awaited.ts';

/** Answers what a person wrote; there is always a card to answer with. Never throws. */
export async function replyTo(sites: Sites, message: WrittenMessage): Promise<Card[]> {
  const first = sites.all[0];
  const boardUrl = first?.boardUrl ?? '';
  const today = localTime(new Date(first?.clock.now() ?? 0)).day;
  const intent = readIntent(message.text, today);
  if (intent.kind === 'greeting') return [welcomeCard(boardUrl)];
  if (intent.kind === 'help') return [helpCard(boardUrl)];
  if (intent.kind === 'thanks') return [thanksCard(boardUrl)];
  const { known, problem } = await sites.lookFor(message.entraId);
  if (known.length === 0 && problem) return [unreadCard(problem, boardUrl)];
  if (known.length === 0 && intent.kind === 'unknown')
    return [refuseStranger(sites, message.text) ?? pointerCard(boardUrl)];
  if (known.length === 0) return [strangerCard(boardUrl)];
  const cards: Card[] = [];
  for (const one of known) cards.push(...(await inSite(one, message, intent)));
  // A card that was brought again is an answer too.
  return cards.length > 0 || intent.kind !== 'unknown' ? cards : [pointerCard(boardUrl)];
}

const unreadCard = (problem: unknown, boardUrl: string): Card => {
  const text =
    problem instanceof StoreError ? problem.message : 'The plan could not be read just now. Please try again.';
  return noticeCard({ title: 'The plan could not be read', text, boardUrl });
};

const strangerCard = (boardUrl: string): Card =>
  noticeCard({
    title: 'No actions under your name',
    text: 'The plan has no actions under your name. If you lead one, ask your programme officer to match your name in the plan with your account.',
    boardUrl,
  });

async function inSite(known: Known, message: WrittenMessage, intent: ReturnType<typeof readIntent>): Promise<Card[]> {
  const { context } = known;
  try {
    switch (intent.kind) {
      case 'actions':
        return [ownActions(known, message.entraId)];
      case 'due':
        return await bringAgain(known);
      case 'pause':
        return [await pause(known, intent.until)];
      case 'resume':
        return [await resume(known)];
      case 'waiting':
        return await awaitedBy(known);
      default:
        return await readWritten(known, message);
    }
  } catch (thrown) {
    context.log('reply.failed', { intent: intent.kind, reason: kindOf(thrown) });
    const text = thrown instanceof StoreError ? thrown.message : 'Something went wrong here. Please write it again.';
    return [noticeCard({ title: 'That did not work', text, boardUrl: context.boardUrl })];
  }
}

function ownActions({ context, board }: Known, entraId: string): Card {
  const mine = findOwnActions(board, entraId);
  if (mine.length === 0) return strangerCard(context.boardUrl);
  const actions = mine.map((action) => ({ action, name: actionName(action, board.structure) }));
  return actionsCard({ actions, legend: statusesOf(board.legends, 'action'), boardUrl: context.boardUrl });
}
