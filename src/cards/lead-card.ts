import type { ActionArray, CardElementArray, IContainer } from '@microsoft/teams.cards';
import { execute } from './buttons.ts';
import { CARD_ROOM, cutPages, sizeOf } from './card-size.ts';
import { openBoard, toCard, type Card } from './card.ts';
import type { LeadCardFacts, LeadItem, LeadRecord } from './lead-facts.ts';
import { isOpen, leadHead, leadSummary, sharedWhy } from './lead-head.ts';
import { openItem, type ItemView } from './lead-item.ts';
import { recordOf } from './lead-record.ts';
import { bold, richText, subtle } from './rich-text.ts';
import { VERB, type AskedItem } from './verbs.ts';
import { namesInWords } from './waiting-list.ts';

/** As many as a person on a phone would look through before they send. */
const A_PAGE = 5;

/** How often the list of a page's actions goes with its buttons: Send, and a page forwards and back. */
const LISTS = 3;

/** One card with all that a lead is asked; what was answered stands in it as it was recorded. */
export function leadCard(facts: LeadCardFacts): Card {
  const pages = pagesOf(facts);
  const page = Math.max(0, Math.min(facts.page, pages.length - 1));
  const now = { ...facts, page };
  const shown = pages[page] ?? [];
  // A single action has room for all of its ratings in view.
  const ratings = shown.length === 1 ? 'expanded' : 'compact';
  return toLeadCard(now, {
    items: shown.map(({ item }) => item),
    shown: shown.map(({ item, view }) => show(now, item, { ...view, ratings })),
    count: pages.length,
  });
}

/** One page of the card. */
interface Page {
  items: LeadItem[];
  shown: IContainer[];
  /** How many pages there are. */
  count: number;
}

function toLeadCard(facts: LeadCardFacts, page: Page): Card {
  const { site, promptKey } = facts;
  const parts = {
    summary: leadSummary(facts),
    body: [...leadHead(facts), ...page.shown, ...footOf(facts, page)],
    actions: buttonsOf(facts, page),
  };
  const action = execute('Refresh', VERB.refresh, { site, promptKey, page: facts.page });
  // Without a list of users Teams refreshes a card by itself for everybody in a chat of at most sixty, as a lead's own chat is.
  return { ...toCard(parts), refresh: { action } };
}

/** An action as it fits, and what that takes of a card. */
interface Fitted {
  item: LeadItem;
  view: ItemView;
  bytes: number;
}

function pagesOf(facts: LeadCardFacts): Fitted[][] {
  // With all that could stand below, as if nothing were on the page.
  const empty = toLeadCard({ ...facts, page: 1 }, { items: [], shown: [], count: 3 });
  const bytes = CARD_ROOM - sizeOf(empty);
  const saysWhy = sharedWhy(facts) === null;
  const fitted = facts.items.map((item) => fit(facts, item, { saysWhy, bytes }));
  return cutPages(fitted, { count: A_PAGE, bytes }, (one) => one.bytes);
}

/** An action with as much of it as fits. */
function fit(facts: LeadCardFacts, item: LeadItem, { saysWhy, bytes }: { saysWhy: boolean; bytes: number }): Fitted {
  const as = (detail: ItemView['detail']): Fitted => {
    const view = { detail, saysWhy, ratings: 'expanded' } as const;
    return { item, view, bytes: bytesOf(item, show(facts, item, view)) };
  };
  const full = as('full');
  if (full.bytes <= bytes) return full;
  const lean = as('lean');
  return lean.bytes <= bytes ? lean : as('bare');
}

const bytesOf = (item: LeadItem, shown: IContainer): number => sizeOf(shown) + 1 + LISTS * (sizeOf(toAsked(item)) + 1);

const isDone = (item: LeadItem): item is LeadItem & { done: LeadRecord } => !isOpen(item);

const show = (facts: LeadCardFacts, item: LeadItem, view: ItemView): IContainer =>
  isDone(item) ? recordOf(facts, item) : openItem(facts, item, view);

const toAsked = ({ promptKey, action }: LeadItem): AskedItem => ({
  promptKey,
  actionKey: action.key,
  seen: action.rating,
});

const LEFT_OPEN = 'What you leave as it is, without a note, is not sent and stays open.';

function footOf(facts: LeadCardFacts, { items, count }: Page): CardElementArray {
  const place =
    count > 1 ? `Page ${facts.page + 1} of ${count}. What you filled in stays while you turn the pages.` : '';
  const words = [items.some(isOpen) ? LEFT_OPEN : '', place].filter(Boolean).join(' ');
  const unsent = unsentOf(facts, items);
  return [
    ...(words ? [richText([subtle(words)], { separator: true, spacing: 'Medium' })] : []),
    ...(unsent ? [richText([bold('Filled in and not sent yet: '), unsent, ', on another page.'])] : []),
  ];
}

/** What was filled in on other pages: each page is sent by itself, and nothing typed there should be forgotten. */
function unsentOf({ items }: LeadCardFacts, shown: readonly LeadItem[]): string {
  const isFilled = ({ draft }: LeadItem): boolean => draft !== null && Object.values(draft).some(Boolean);
  return namesInWords(
    items.filter((item) => isOpen(item) && isFilled(item) && !shown.includes(item)).map(({ actionName }) => actionName),
  );
}

function buttonsOf({ site, promptKey, page, boardUrl }: LeadCardFacts, { items: shown, count }: Page): ActionArray {
  const items = shown.filter(isOpen).map(toAsked);
  const turn = (title: string, to: number) => execute(title, VERB.page, { site, promptKey, page: to, items });
  const send = execute(count > 1 ? 'Send this page' : 'Send', VERB.send, { site, promptKey, page, items });
  return [
    ...(items.length > 0 ? [{ ...send, style: 'positive' as const }] : []),
    ...(page + 1 < count ? [turn('Next page', page + 1)] : []),
    ...(page > 0 ? [turn('Page before', page - 1)] : []),
    openBoard(boardUrl),
  ];
}
