/** What a spreadsheet takes for the start of a formula when it opens a text file, in its wide forms too, and behind what shows as nothing. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;
const MARKED = /^'+[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** True for a text that a spreadsheet would run as a formula. Source: OWASP, CSV injection. */
export const isFormulaLike = (text: string): boolean => FORMULA.test(text);

/** The text as a spreadsheet shows it and never runs it: an apostrophe before what looks like a formula. */
export const markFormula = (text: string): string => (FORMULA.test(text) || MARKED.test(text) ? `'${text}` : text);

/** Takes back what `markFormula` put in. */
export const unmarkFormula = (text: string): string => (MARKED.test(text) ? text.slice(1) : text);
