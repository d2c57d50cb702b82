import { heading, openBoard, toCard, type Card } from './card.ts';
import { richText } from './rich-text.ts';

const WHAT_I_DO =
  'When someone asks how an action of yours is going, I bring you a card here. Choose a rating, add a word or two, press Send: the board shows it at once, with your name and the time.';
const WHAT_TO_WRITE = 'Write “my actions” to see the actions that you lead, or “help” to see this again.';

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
      richText([WHAT_TO_WRITE]),
      richText(['To ask a lead for an update, open the action on the board and press “Ask for an update”.']),
    ],
    actions: [openBoard(boardUrl)],
  });

/** Answers what was not understood. */
export const pointerCard = (boardUrl: string): Card =>
  toCard({
    summary: `I did not understand that. ${WHAT_TO_WRITE}`,
    body: [
      heading('I did not understand that'),
      richText([`Nothing was changed. ${WHAT_TO_WRITE}`]),
      richText(['To record something about an action, answer its card here, or open it on the board.']),
    ],
    actions: [openBoard(boardUrl)],
  });
