const SUM = /^(?:sub-?|grand )?totals?\b/i;

const SUM_OF = /^.{1,60}\b(?:sub-?)?totals?:?$/i;

/** True for words that may name the sum of some rows: "Adults total". */
export const isSumOf = (text: string): boolean => SUM_OF.test(text.trim());

/** True for the words of a sum at the foot of a table: "Total", "Sub-total: 4 red". */
export const isSum = (text: string): boolean => SUM.test(text.trim());
