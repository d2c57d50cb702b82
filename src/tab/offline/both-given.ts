import catalogue from '../words/en-GB/plan.json';
import { wordsOf } from '../words/words-of.ts';

const say = wordsOf(catalogue);

/** Why a rating is given once more after SharePoint took two. */
export const BOTH_WERE_GIVEN = say('bothGiven');
