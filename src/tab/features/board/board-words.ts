import board from '../../words/en-GB/board.json';
import { wordsOf } from '../../words/words-of.ts';

/** Says the words of the board. */
export const say = wordsOf(board);
