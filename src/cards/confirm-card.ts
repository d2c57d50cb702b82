import type { CardElementArray } from '@microsoft/teams.cards';
import type { BoardAction } from '../domain/board.ts';
import { CHAT_NOTE_LIMIT } from '../domain/note.ts';
import type { Status } from '../domain/plan.ts';
import { actionHead } from './action-facts.ts';
import { toBrief, toBriefLines } from './brief.ts';
import { execute } from './buttons.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { noticeCard } from './notice-card.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle, type Run } from './rich-text.ts';
import { toTypeable } from './unmarked.ts';
import { VERB, type WrittenAnswer } from './verbs.ts';

/** What somebody wrote in chat, as it was understood. */
export interface ConfirmFacts {
  site: string;
  written: WrittenAnswer;
  action: BoardAction;
  actionName: string;
  legend: readonly Status[];
  boardUrl: string;
}

/** Shows what was understood before anything is written. */
export function confirmCard({ site, written, action, actionName, legend, boardUrl }: ConfirmFacts): Card {
  if (written.note.length > CHAT_NOTE_LIMIT) return tooLongCard(boardUrl);
  const note = toTypeable(written.note, CHAT_NOTE_LIMIT);
  const data = { site, ...written, note };
  const name = toBrief(actionName, 60);
  return toCard({
    summary: `Shall I record this for ${name}: ${toWords(legend, written, action)}?`,
    body: [
      heading('Shall I record this?'),
      ...actionHead(action, actionName, { text: 120 }),
      richText(ratingRuns(legend, written, action), { spacing: 'Small' }),
      ...noteLines(note),
      richText([subtle('Nothing is recorded yet.')], { spacing: 'Small' }),
    ],
    actions: [
      { ...execute('Record it', VERB.confirm, data, `Record this for ${name}`), style: 'positive' },
      execute('Cancel', VERB.cancel, { site, actionKey: action.key, writtenKey: written.writtenKey }),
      openBoard(boardUrl),
    ],
  });
}

const tooLongCard = (boardUrl: string): Card =>
  noticeCard({
    title: 'This is too long to record from chat',
    text: `Nothing is recorded, and what you wrote still stands above. Chat takes up to ${CHAT_NOTE_LIMIT.toLocaleString('en-GB')} characters: please shorten it, or add it as a note on the board.`,
    boardUrl,
  });

const toWords = (legend: readonly Status[], { to }: WrittenAnswer, { rating }: BoardAction): string =>
  to === null || to === rating
    ? `${ratingInWords(legend, rating)}, no change`
    : `${ratingInWords(legend, to)}, before ${ratingInWords(legend, rating)}`;

function ratingRuns(legend: readonly Status[], { to }: WrittenAnswer, { rating }: BoardAction): Run[] {
  if (to === null || to === rating) return [subtle('Rating: '), bold(ratingInWords(legend, rating)), ', no change'];
  return [subtle('Rating: '), bold(ratingInWords(legend, to)), `, in place of ${ratingInWords(legend, rating)}`];
}

function noteLines(note: string): CardElementArray {
  const [first = 'none', ...rest] = toBriefLines(note, CHAT_NOTE_LIMIT);
  return [
    richText([subtle('Note: '), first], { spacing: 'Small' }),
    ...rest.map((line) => richText([line], { spacing: 'None' })),
  ];
}

/** Asks which of several actions somebody meant. */
export interface ChooseFacts {
  site: string;
  candidates: readonly { written: WrittenAnswer; action: BoardAction; actionName: string }[];
  boardUrl: string;
}

/** As many as a card has buttons for. */
const CHOICES = 5;

/** Each of the buttons carries the note along, in a message of 28 KB. In characters, for all together. */
const NOTES_OF_CHOICES = 6_000;

/** Brings the actions that somebody may have meant, each at one press. */
export function chooseCard({ site, candidates, boardUrl }: ChooseFacts): Card {
  const shown = candidates.slice(0, CHOICES);
  const left = candidates.length - shown.length;
  const limit = Math.min(CHAT_NOTE_LIMIT, Math.floor(NOTES_OF_CHOICES / Math.max(shown.length, 1)));
  if (shown.some(({ written }) => written.note.length > limit)) return tooLongCard(boardUrl);
  return toCard({
    summary: 'Which action do you mean?',
    body: [
      heading('Which action do you mean?'),
      ...shown.flatMap(({ action, actionName }) => actionHead(action, actionName, { text: 100 })),
      ...(left > 0 ? [richText([`And ${left} more. Write its whole ref, like “1.1 A green”.`])] : []),
      richText([subtle('Nothing is recorded yet, and what you wrote is kept.')], { spacing: 'Small' }),
    ],
    actions: [
      ...shown.map(({ written, actionName }) =>
        execute(toBrief(actionName, 30) || 'This one', VERB.choose, {
          site,
          ...written,
          note: toTypeable(written.note, limit),
        }),
      ),
      openBoard(boardUrl),
    ],
  });
}
