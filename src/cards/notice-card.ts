import { toBrief } from './brief.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { richText } from './rich-text.ts';

/** Something to say in place of a card, and nothing to fill in. */
export interface Notice {
  /** Our own words: a heading is Markdown. */
  title: string;
  text: string;
  boardUrl: string;
}

/** Says why there is nothing to answer here, and where to go on. */
export function noticeCard({ title, text, boardUrl }: Notice): Card {
  return toCard({
    summary: `${title}. ${toBrief(text, 500)}`,
    body: [heading(title), richText([toBrief(text, 800)])],
    actions: [openBoard(boardUrl)],
  });
}

/** A request that takes no answer any more: answered by someone else, withdrawn, or no longer there. */
export const closedCard = (text: string, boardUrl: string): Card =>
  noticeCard({ title: 'This request is closed', text, boardUrl });

/** Takes the place of an older card of the same request, so that there are never two to answer. */
export const broughtAgainCard = (boardUrl: string): Card =>
  noticeCard({
    title: 'This request stands further down',
    text: 'It was brought again below, so that you need not look for it.',
    boardUrl,
  });

/** A polite no to someone whom the request was not for. */
export const refusedCard = (text: string, boardUrl: string): Card =>
  noticeCard({ title: 'This one is for someone else', text, boardUrl });
