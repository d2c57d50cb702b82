import { readDate } from '../../../domain/read-date.ts';

const TERM = /^(?:aut(?:umn)?|spr(?:ing)?|sum(?:mer)?|win(?:ter)?)(?:\s+term)?(?:\s*\d{1,4})?(?:\s*[/-]\s*\d{2,4})?$/i;
const NUMBERED =
  /^(?:(?:review|meeting|visit|month|term|quarter|week|year|wk|check|milestone)\s*\d{1,2}|[qt]\d(?:\s.{0,9})?)$/i;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

const BESIDE =
  /^(?:b?rag[ybp]?|status|rating|progress|position|review|update|reviewed|as at|at|as of|on)\b[\s:–-]*|[\s:–-]*\b(?:b?rag[ybp]?|status|rating|progress|position|review|update|reviewed)\.?$/i;

/** A numbered review with its date: "Review 1 – January 2024". */
const NUMBERED_WITH_DATE =
  /^(?:review|meeting|visit|check|milestone|stocktake|update)\s*\d{1,2}\s*[-–—:,(]+\s*(\S.*?)\)?$/i;
const NOTES =
  /\b(?:evaluations?|comments?|commentary|narrative|notes?|summary|updates?|findings|reflections?|progress|review|position)\b/gi;

/** The date or term in the head of a review column, without the words that people write beside it: "RAG Sept 23". */
export function periodIn(text: string): string {
  const plain = text.trim().replaceAll(/^[([]|[)\]]$/g, '');
  const bare = NUMBERED_WITH_DATE.exec(plain)?.[1] ?? plain;
  const shorter = bare.replace(BESIDE, '').trim();
  return shorter === '' || shorter === bare || NUMBERED.test(bare) ? bare : periodIn(shorter);
}

/** The date or term in the head of a column that holds what was said at a review: "Autumn evaluation"; null for others. */
export function notesPeriod(text: string): string | null {
  const own = periodIn(text);
  if (isPeriodLabel(own)) return own;
  const period = periodIn(
    text
      .replaceAll(NOTES, ' ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^[\s:–—-]+|[\s:–—(-]+$/g, ''),
  );
  return isPeriodLabel(period) ? period : null;
}

/** True for what heads a review column: a date, a month, a term ("Aut", "Autumn 2022"), a numbered review. */
export function isPeriodLabel(text: string): boolean {
  const label = periodIn(text);
  return readDate(label) !== null || TERM.test(label) || NUMBERED.test(label) || MONTH.test(label);
}
