import reminders from '../../../words/en-GB/reminders.json';
import { wordsOf } from '../../../words/words-of.ts';

/** Says the words of the reminders. */
export const say = wordsOf(reminders);
