import type { CardElementArray } from '@microsoft/teams.cards';
import { heading, openBoard, toCard, type Card } from './card.ts';
import { bold, richText, subtle } from './rich-text.ts';

const WHAT_I_DO =
  'When actions of yours are due, I bring you one card here. Choose a rating or press “No change”, add a word or two, and send: the board shows it at once, with your name and the time.';

/** What can be written to the bot, each with what it does. */
const COMMANDS: readonly [string, string][] = [
  ['my actions', 'what you lead, and how it stands'],
  ['due', 'what waits for your answer'],
  ['1.1 A green, panel met on Tuesday', 'records that, after you have looked at it'],
  ['stop for two weeks', 'I ask nothing by myself till then'],
  ['who has not answered?', 'for chairs and officers'],
  ['help', 'this list'],
];

const commands = (): CardElementArray =>
  COMMANDS.map(([words, sense]) => richText([bold(`“${words}”`), subtle(`  ${sense}`)], { spacing: 'Small' }));

const WHAT_TO_WRITE = 'Write “my actions” to see the actions that you lead, or “help” to see what else I understand.';

/** Says hello when the app is added, and in answer to a greeting. */
export const welcomeCard = (boardUrl: string): Card =>
  toCard({
    summary: `Hello, I am Action Plan Monitor. ${WHAT_TO_WRITE}`,
    body: [heading('Hello, I am Action Plan Monitor'), richText([WHAT_I_DO]), richText([WHAT_TO_WRITE])],
    actions: [openBoard(boardUrl)],
  });

/** Answers “help”. */
export const helpCard = (boardUrl: string): Card =>
  toCard({
    summary: `This is how I can help. ${WHAT_TO_WRITE}`,
    body: [
      heading('This is how I can help'),
      richText([WHAT_I_DO]),
      richText(['You can write to me:']),
      ...commands(),
      richText(['To ask a lead for an update, open the action on the board and press “Ask for an update”.'], {
        separator: true,
      }),
    ],
    actions: [openBoard(boardUrl)],
  });

/** Answers what was not understood. */
export const pointerCard = (boardUrl: string): Card =>
  toCard({
    summary: `I did not understand that. ${WHAT_TO_WRITE}`,
    body: [
      heading('I did not understand that'),
      richText(['Nothing was changed. This is what I understand:']),
      ...commands(),
    ],
    actions: [openBoard(boardUrl)],
  });

/** Answers thanks. */
export const thanksCard = (boardUrl: string): Card =>
  toCard({
    summary: 'You are welcome.',
    body: [heading('You are welcome'), richText([WHAT_TO_WRITE])],
    actions: [openBoard(boardUrl)],
  });
