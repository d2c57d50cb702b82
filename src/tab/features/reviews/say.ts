import catalogue from '../../words/en-GB/reviews.json';
import { wordsOf } from '../../words/words-of.ts';

export const say = wordsOf(catalogue);
