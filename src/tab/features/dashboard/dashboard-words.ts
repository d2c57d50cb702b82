import catalogue from '../../words/en-GB/dashboard.json';
import { wordsOf } from '../../words/words-of.ts';

export const say = wordsOf(catalogue);
