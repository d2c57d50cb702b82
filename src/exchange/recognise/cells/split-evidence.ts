import type { PlanEvidence } from '../../../domain/plan.ts';
import type { CellMarks } from '../../table.ts';

const ADDRESS = /\b(?:https?:\/\/[^\s<>"]+[^\s<>".,;:)]|www\.[^\s<>"]+[^\s<>".,;:)])/i;
/** Line ends, bullets, semicolons outside addresses and brackets, and commas between addresses. */
const BETWEEN =
  /[\r\n]+|;\s+(?![^()]*\))|;(?=\p{Lu})(?![^()\s]*\))|,\s+(?=https?:|www\.)|\s*[•●▪◦➢\uF0B7\uF0A7]\s*|\s+\|\s+/u;
const LIST_MARK = /^(?:[-–—*·§]|o)\s+/;
/** Numbers part entries where the first entry has one: "1. Minutes 2. Plan". */
const NUMBERED = /\s+(?=\(?\d{1,2}[.)]\s+\p{L})/u;

/**
 * The evidence that a cell names: one entry a line, bullet, number or semicolon. Titles without a mark between stay together.
 * An entry leads where its own words do, else the first where the cell's link leads.
 */
export function splitEvidence(text: string, { address: link, links }: CellMarks = {}): PlanEvidence[] {
  const entries = text
    .split(BETWEEN)
    .map((entry) => entry.trim().replace(LIST_MARK, ''))
    .flatMap((entry) => (/^\(?1[.)]\s/.test(entry) ? entry.split(NUMBERED) : [entry]))
    .filter((entry) => entry !== '');
  const isKnown = entries.some((entry) => linkIn(entry, links) !== null);
  return entries.map((entry, index) => ({
    text: entry,
    address: addressIn(entry) ?? linkIn(entry, links) ?? (index === 0 && !isKnown ? (link ?? null) : null),
  }));
}

/** Where words of an entry lead; a link over several entries leads there from each. */
function linkIn(entry: string, links: CellMarks['links']): string | null {
  const own = links?.find(({ text }) => entry.includes(text.trim()) || text.includes(entry));
  return own?.address ?? null;
}

function addressIn(entry: string): string | null {
  const written = ADDRESS.exec(entry)?.[0] ?? null;
  return written !== null && /^www/i.test(written) ? `https://${written}` : written;
}
