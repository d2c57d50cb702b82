import { actionsCard } from '../cards/actions-card.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice-card.ts';
import { helpCard, pointerCard, thanksCard, welcomeCard } from '../cards/welcome-card.ts';
import { actionName, statusesOf } from '../domain/board.ts';
import { StoreError } from '../store/store-error.ts';
import type { BotContext } from './context.ts';
import { readIntent } from './intent.ts';
import { findOwnActions } from './own-actions.ts';
import { kindOf } from './sdk-logger.ts';

/** Answers what a person wrote; there is always a card to answer with. */
export async function replyTo(context: BotContext, text: string, entraId: string): Promise<Card> {
  switch (readIntent(text, new Date().toISOString().slice(0, 10)).kind) {
    case 'greeting':
      return welcomeCard(context.boardUrl);
    case 'help':
      return helpCard(context.boardUrl);
    case 'thanks':
      return thanksCard(context.boardUrl);
    case 'actions':
    case 'due':
      return listActions(context, entraId);
    default:
      return pointerCard(context.boardUrl);
  }
}

async function listActions(context: BotContext, entraId: string): Promise<Card> {
  try {
    return await findActions(context, entraId);
  } catch (thrown) {
    context.log('reply.failed', { reason: kindOf(thrown) });
    const text =
      thrown instanceof StoreError ? thrown.message : 'The plan could not be read just now. Please try again.';
    return noticeCard({ title: 'Your actions could not be shown', text, boardUrl: context.boardUrl });
  }
}

async function findActions({ boards, boardUrl }: BotContext, entraId: string): Promise<Card> {
  const board = await boards.read();
  const mine = findOwnActions(board, entraId);
  if (mine.length === 0) {
    const text =
      'The plan has no actions under your name. If you lead one, ask your programme officer to match your name in the plan with your account.';
    return noticeCard({ title: 'No actions under your name', text, boardUrl });
  }
  const actions = mine.map((action) => ({ action, name: actionName(action, board.structure) }));
  return actionsCard({ actions, legend: statusesOf(board.legends, 'action'), boardUrl });
}
