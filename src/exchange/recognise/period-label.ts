import { readDate } from '../../domain/read-date.ts';

const TERM = /^(?:aut(?:umn)?|spr(?:ing)?|sum(?:mer)?|win(?:ter)?)(?:\s+term)?(?:\s*\d{1,4})?(?:\s*[/-]\s*\d{2,4})?$/i;
const NUMBERED =
  /^(?:(?:review|meeting|visit|month|term|quarter|week|year|wk|check|milestone)\s*\d{1,2}|[qt]\d(?:\s.{0,9})?)$/i;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** True for what heads a review column: a date, a month, a term ("Aut", "Autumn 2022"), a numbered review. */
export function isPeriodLabel(text: string): boolean {
  const label = text.trim();
  return readDate(label) !== null || TERM.test(label) || NUMBERED.test(label) || MONTH.test(label);
}
