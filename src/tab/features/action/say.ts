import catalogue from '../../words/en-GB/action.json';
import { wordsOf } from '../../words/words-of.ts';

/** Says the words of the open action. */
export const say = wordsOf(catalogue);
