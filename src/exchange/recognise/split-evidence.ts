import type { PlanEvidence } from '../../domain/plan.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:)]/i;

/** The evidence that a cell names: one entry a line, bullet or semicolon. Titles without a mark between stay together. `link` is where the cell's own link leads. */
export function splitEvidence(text: string, link?: string): PlanEvidence[] {
  const entries = text.split(/[\r\n]+|;\s+|\s*[•●▪]\s*|\s+\|\s+/u).map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry, index) => ({
      text: entry,
      address: ADDRESS.exec(entry)?.[0] ?? (index === 0 ? (link ?? null) : null),
    }));
}
