import catalogue from '../../words/en-GB/change-rating.json';
import { wordsOf } from '../../words/words-of.ts';

/** Says the words of changing a rating. */
export const say = wordsOf(catalogue);
