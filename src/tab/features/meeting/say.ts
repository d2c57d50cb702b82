import catalogue from '../../words/en-GB/meeting.json';
import { wordsOf } from '../../words/words-of.ts';

/** Says the words of meetings. */
export const say = wordsOf(catalogue);
