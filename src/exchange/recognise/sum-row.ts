const SUM = /^(?:sub-?|grand )?totals?\b/i;

/** True for the words of a sum at the foot of a table: "Total", "Sub-total: 4 red". */
export const isSum = (text: string): boolean => SUM.test(text.trim());
