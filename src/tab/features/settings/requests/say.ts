import requests from '../../../words/en-GB/requests.json';
import { wordsOf } from '../../../words/words-of.ts';

/** Says the words of the page of requests. */
export const say = wordsOf(requests);
