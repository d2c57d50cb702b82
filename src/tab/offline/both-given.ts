import catalogue from '../words/en-GB/plan.json';
import { wordsOf } from '../words/words-of.ts';

/** Why a rating is given once more after SharePoint took two. */
export const BOTH_WERE_GIVEN = wordsOf(catalogue)('bothGiven');
