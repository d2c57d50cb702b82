/** The council's own heads are settings whose key starts so: `head:measure`. */
export const HEAD_SETTING = 'head:';

/** Facts of the plan's cover sheet are settings whose key starts so. */
export const DETAIL_SETTING = 'detail:';

/** Imports are settings too, `import:1` and so on in the order in which they were begun. */
export const IMPORT_SETTING = 'import:';

/** A closing of a review date that was begun is a setting whose key is this and the review's key. */
export const CLOSING_SETTING = 'closing:';

/** Written at the end of the first import: the moment from which there is a plan. */
export const IMPORT_FINISHED = 'import:finished';
