import type { ReadOutcome } from '../domain/plan.ts';
import { NO_CORRECTIONS } from './corrections.ts';
import { findTables } from './find-tables.ts';
import type { PlanFile } from './found-file.ts';
import { recogniseFile } from './recognise/recognise-file.ts';

/** Reads a plan from a file's bytes: the plan and every doubt about it, or a refusal with a reason for a person. Never throws. */
export function readPlan(file: PlanFile): ReadOutcome {
  const found = findTables(file);
  if ('refusal' in found) return { outcome: 'refused', reason: found.refusal, plan: null, findings: [] };
  return recogniseFile(found, NO_CORRECTIONS).outcome;
}
