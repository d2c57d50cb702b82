import type { PlanEvidence } from '../../domain/plan.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:)]/i;

/** The evidence that a cell names: one entry a line, bullet or semicolon. Titles without a mark between stay together. */
export function splitEvidence(text: string): PlanEvidence[] {
  const entries = text.split(/[\r\n]+|;\s+|\s*[•●▪]\s*|\s+\|\s+/u).map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .map((entry) => ({ text: entry, address: ADDRESS.exec(entry)?.[0] ?? null }));
}
