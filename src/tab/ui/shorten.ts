import catalogue from '../words/en-GB/ui.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** Words that fit where there is little room: so many letters, with a sign that there are more. */
export const shorten = (words: string, most: number): string =>
  words.length > most ? say('shortened', { words: words.slice(0, most - 2) }) : words;
